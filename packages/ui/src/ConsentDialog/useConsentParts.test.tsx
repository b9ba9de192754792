import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { enConsent } from '../messages/en/enConsent.js'
import { ConsentDialog } from './ConsentDialog.js'
import { now } from '../words/words.stories.shared.js'
import { consent, requests } from './ConsentDialog.stories.shared.js'
import { consentParts } from './consentParts.js'

test('default: until its parts are there it can only be left; then it asks', async () => {
  const { load } = consentParts
  let fetchParts = (): void => {}
  const onClose = vi.fn<() => void>()
  vi.spyOn(consentParts, 'load')
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        fetchParts = resolve
      })
      return load()
    })
  await render(
    <ConsentDialog
      open
      state="request"
      messages={enConsent}
      app={{ name: 'Arena', origin: 'play.arena.example' }}
      network="Base"
      {...consent(requests.arena)}
      cost={{ payer: 'sponsor' }}
      now={now}
      onAllow={() => {}}
      onClose={onClose}
    />,
  )
  await expect.element(page.getByText('Checking what would be signed')).toBeVisible()
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus()
  await expect.element(page.getByRole('button', { name: 'Allow' })).not.toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()

  // The line was down at first: it is tried again without being asked.
  await expect
    .poll(() => vi.mocked(consentParts.load).mock.calls.length, { timeout: 20_000 })
    .toBe(2)
  expect(consentParts.peek()).toBeUndefined()
  fetchParts()
  await expect.element(page.getByRole('button', { name: 'Allow' })).toBeVisible()
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus()
})
