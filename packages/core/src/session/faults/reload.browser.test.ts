import { describe, expect, test } from 'vitest'
import { indexedDbStorage } from '../../storage/indexedDbStorage.js'
import { createWorld } from '../session.test.shared.js'
import { giveUp } from './giveUp.test.shared.js'
import { openTab } from './openTab.test.shared.js'
import { parts } from './parts.test.shared.js'

let databases = 0

describe.each(parts)('$name', ({ begin, steps }) => {
  const moments = steps.map((name, at) => ({
    name,
    nth: steps.slice(0, at).filter((one) => one === name).length,
    at,
  }))

  test.each(moments)('behavior: the page ends after step $at, $name', async ({ name, nth, at }) => {
    const database = `valetkey-reload-${databases++}`
    const next = createWorld({ storage: indexedDbStorage({ name: database }) })
    const { owner } = next
    const page = { ...(await openTab({ database, owner })), owner }
    const { act, look } = await begin(page)
    await page.endAfter({ name, nth }, act)
    expect(page.done).toEqual(steps.slice(0, at + 1))
    owner.answer = (sign) => sign()
    const did = (step: string): boolean => page.done.includes(step)
    if (!did('send')) await giveUp(next.config)
    await look(next, did)
  })
})
