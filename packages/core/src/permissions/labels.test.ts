import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import type { TokenLabel } from './display.js'
import { indexLabels } from './labels.js'

const real = getAddress('0x0000000000000000000000000000000000000001')
const fake = getAddress('0x0000000000000000000000000000000000000bad')
const usdt: TokenLabel = {
  address: real,
  symbol: 'USDT',
  decimals: 6,
  name: 'Tether USD',
  verified: true,
}

const shown = (label: Partial<TokenLabel>): TokenLabel =>
  indexLabels({
    tokens: [usdt, { address: fake, symbol: 'X', decimals: 18, verified: false, ...label }],
  }).token(fake)

describe('indexLabels', () => {
  test('default', () => {
    const labels = indexLabels({ tokens: [usdt] })
    expect(labels.token(real.toLowerCase() as `0x${string}`)).toMatchObject({ symbol: 'USDT' })
    expect(labels.token(fake)).toEqual({
      address: fake,
      symbol: '0x0000…0Bad',
      decimals: undefined,
      name: undefined,
      verified: false,
    })
    expect(labels.token('native')).toMatchObject({ symbol: 'ETH', decimals: 18, verified: true })
  })

  test('behavior: an honest unverified name is shown as unverified', () => {
    expect(shown({ symbol: 'GOLD', name: 'Arena gold', decimals: 3 })).toEqual({
      address: fake,
      symbol: 'GOLD',
      name: 'Arena gold',
      decimals: 3,
      verified: false,
    })
  })

  test.each([
    'USDT',
    'usdt',
    'U S D T',
    'USD\u200BT',
    'ＵＳＤＴ',
    'USD₮',
    'US\u0044\u0301T',
    'U5DT',
    'ETH',
    'Tether USD',
    'ЕТH',
    'USDT (official)',
    'USDT         x',
    'real.USDT',
    'UЅDT', // Cyrillic
    'ՍՏDT', // Armenian
    'ꓴꓢꓓꓔ', // Lisu
    'ᴜꜱᴅᴛ', // small capitals
    'US\u2060DT',
    '0x0000…0001',
    '0X0000...0001',
    '000 X',
    ',000',
    '✓',
  ])('behavior: %j, which is somebody else, is not shown', (symbol) => {
    expect(shown({ symbol }).symbol).toBe('0x0000…0Bad')
    expect(shown({ name: symbol }).name).toBeUndefined()
  })

  test.each(['GOLD', '1INCH', 'aUSDT', 'Café', '柴犬', 'USDTX', 'stETH'])(
    'control: %j, which is nobody else, is shown',
    (symbol) => {
      expect(shown({ symbol }).symbol).toBe(symbol)
    },
  )

  test.each([
    ['LINK', 'LlNK'],
    ['LINK', '1INK'],
    ['WARM', 'VVARM'],
    ['MODERN', 'M0DEM'],
  ])('behavior: %j is not shown as %j', (symbol, fakeSymbol) => {
    const labels = indexLabels({
      tokens: [
        { ...usdt, symbol },
        { address: fake, symbol: fakeSymbol, decimals: 18, verified: false },
      ],
    })
    expect(labels.token(fake).symbol).toBe('0x0000…0Bad')
  })

  test('behavior: what is vouched for wins, in any order', () => {
    const own = { ...usdt, symbol: 'OWN', decimals: 1, verified: false }
    for (const tokens of [
      [usdt, own],
      [own, usdt],
    ])
      expect(indexLabels({ tokens }).token(real)).toEqual(usdt)
  })

  test('behavior: endless and invisible names are cut', () => {
    expect(shown({ symbol: 'G'.repeat(99) }).symbol).toBe(`${'G'.repeat(11)}…`)
    expect(shown({ name: '\u202Egold\n\n\n' }).name).toBe('gold')
    expect(shown({ symbol: '\u200B\u200B' }).symbol).toBe('0x0000…0Bad')
  })

  test('behavior: a contract cannot borrow a name either', () => {
    const labels = indexLabels({
      tokens: [usdt],
      contracts: [
        { address: real, name: 'Arena', verified: true },
        { address: fake, name: 'arena', verified: false },
      ],
    })
    expect(labels.contract(real)).toEqual({ address: real, name: 'Arena', verified: true })
    expect(labels.contract(fake)).toEqual({ address: fake, name: undefined, verified: false })
  })

  test('behavior: verb phrases belong to one contract', () => {
    const labels = indexLabels({
      contracts: [
        {
          address: real,
          verified: true,
          functions: [{ selector: '0xa9059cbb', label: 'send a wave', signature: 'wave()' }],
        },
      ],
    })
    expect(labels.fn('0xa9059cbb', real)).toMatchObject({ label: 'send a wave' })
    expect(labels.fn('0xa9059cbb', fake)).toEqual({
      selector: '0xa9059cbb',
      signature: 'transfer(address,uint256)',
      movesFunds: true,
    })
    expect(labels.fn('0xa9059cbb')).not.toHaveProperty('label')
  })
})
