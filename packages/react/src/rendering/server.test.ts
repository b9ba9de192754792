import { createFixtureConfig } from '@valetkey/testing/fixtures'
import { readdirSync, readFileSync } from 'node:fs'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createPage, hooks } from './everyHook.test.shared.js'

test('default: every hook renders where there is no window, and asks nothing', async () => {
  expect(typeof window).toBe('undefined')
  const html = renderToString(createPage(await createFixtureConfig())).replaceAll('<!-- -->', '')
  for (const name of Object.keys(hooks)) expect(html).toContain(`<li>${name}: `)
  expect(html).toContain('useSessionStatus: pending')
  expect(html).toContain('useCountdown: none')
  expect(html).toContain('useSessionRequestDraft: 0')
})

const source = new URL('../', import.meta.url)
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test[.-]/.test(file),
)

test.each(files)("behavior: 'use client' stands first in %s where it is needed", (file) => {
  const text = readFileSync(new URL(file, source), 'utf8')
  const isClient = /\buse[A-Z]\w*\(|createContext\b/.test(text)
  expect(text.startsWith("'use client'\n")).toBe(isClient)
})
