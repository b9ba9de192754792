import type { TokenLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { arConsent } from '../messages/ar/arConsent.js'
import { createFormat } from './createFormat.js'

const format = createFormat({ messages: arConsent, now: 0, timeZone: 'UTC' })
const usdc: TokenLabel = {
  address: '0x8f2c00000000000000000000000000000000a1b2',
  symbol: 'USDC',
  decimals: 6,
  verified: true,
}

const unread: TokenLabel = { ...usdc, symbol: '', decimals: undefined, verified: false }

/** Where a text stands among Arabic words, as the parts of a dialog set it. */
const settings = {
  'in a sentence': (text: string): ReactElement => <p dir="rtl">{`يمكنه ${text} غدًا`}</p>,
  'by itself': (text: string): ReactElement => (
    <p dir="rtl">
      <bdi>{text}</bdi>
    </p>
  ),
  'as a name': (text: string): ReactElement => (
    <p>
      <bdi dir="rtl">{text}</bdi>
    </p>
  ),
}

/** The parts of a text as Chromium draws them, from the left. */
async function fromTheLeft(setting: ReactElement, parts: readonly string[]): Promise<string> {
  const { container } = await render(setting)
  const node = (container.querySelector('bdi') ?? container.querySelector('p'))?.firstChild
  if (!(node instanceof Text)) throw new Error('Nothing was drawn.')
  const left = (part: string): number => {
    const range = document.createRange()
    range.setStart(node, node.data.indexOf(part))
    range.setEnd(node, node.data.indexOf(part) + part.length)
    return range.getBoundingClientRect().left
  }
  return parts.toSorted((a, b) => left(a) - left(b)).join(' ')
}

describe.each(Object.entries(settings))('among Arabic words, %s', (_, set) => {
  test('behavior: an amount keeps its own order', async () => {
    const text = format.amount(25_000_000n, usdc)
    expect(await fromTheLeft(set(text), ['USDC', '25'])).toBe('25 USDC')
  })

  test('behavior: a number stands to the right of an Arabic unit, an address reads from its 0x on', async () => {
    const text = format.amount(25n, unread)
    expect(await fromTheLeft(set(text), ['25', 'وحدات', 'a1b2', 'x8f2c', '0'])).toBe(
      '0 x8f2c a1b2 وحدات 25',
    )
  })
})

// What stands by itself is taken to be of its first word's language: that of a list is not in the list.
test.each(['in a sentence', 'as a name'] as const)(
  'behavior: of what is listed in English %s, the first is the rightmost',
  async (name) => {
    const text = format.list(['make moves', 'claim rewards', 'sell'])
    const drawn = await fromTheLeft(settings[name](text), ['make', 'claim', 'sell'])
    expect(drawn).toBe('sell claim make')
  },
)
