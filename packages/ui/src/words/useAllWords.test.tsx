import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { en } from '../messages/en/en.js'
import { enConsent } from '../messages/en/enConsent.js'
import { useAllWords } from './useAllWords.js'
import { WordsProvider } from './WordsProvider.js'

test('default', async () => {
  const { result } = await renderHook(useAllWords, {
    wrapper: ({ children }) => (
      <WordsProvider messages={en} now={0}>
        {children}
      </WordsProvider>
    ),
  })
  expect(result.current.messages.sessions.title).toBe(en.sessions.title)
})

test("error: only a consent dialog's words are given", async () => {
  const hook = renderHook(useAllWords, {
    wrapper: ({ children }) => (
      <WordsProvider messages={enConsent} now={0}>
        {children}
      </WordsProvider>
    ),
  })
  await expect(hook).rejects.toThrow('give <WordsProvider> all messages of a language')
})
