import {
  concatHex,
  createTestClient,
  encodeAbiParameters,
  http,
  numberToHex,
  size,
  stringToHex,
  toFunctionSelector,
  type Address,
  type Hex,
} from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { describe, expect, test } from 'vitest'
import { describe as describeRequest } from '../permissions/describe.js'
import type { Labels } from '../permissions/display.js'
import { inHours } from '../permissions/inHours.js'
import { erc20Spend } from '../permissions/kinds/erc20Spend.js'
import { gas } from '../permissions/kinds/gas.js'
import { sessionRequest } from '../permissions/sessionRequest.js'
import { getLabels } from './getLabels.js'
import { arenaAddress, chainId, createWorld, devnet, dollar } from './session.test.shared.js'

const chain = createTestClient({ mode: 'anvil', chain: foundry, transport: http(devnet.rpcUrl) })

const string = (value: string): Hex => encodeAbiParameters([{ type: 'string' }], [value])
const bytes32 = (value: string): Hex => stringToHex(value, { size: 32 })
const number = (value: bigint): Hex => numberToHex(value, { size: 32 })
const push = (value: number): Hex => concatHex(['0x61', numberToHex(value, { size: 2 })])

type Answers = { symbol?: Hex; name?: Hex; decimals?: Hex }

/** A contract that answers each function with these bytes, whatever they are. */
async function createToken(answers: Answers): Promise<Address> {
  const entries = Object.entries(answers)
  const blocks = 5 + entries.length * 11 + 3
  const data = blocks + entries.length * 14
  const dispatch: Hex[] = []
  const returns: Hex[] = []
  let at = data
  for (const [index, [name, answer]] of entries.entries()) {
    const selector = toFunctionSelector(`${name}()`)
    dispatch.push('0x8063', selector, '0x14', push(blocks + index * 14), '0x57')
    returns.push('0x5b', push(size(answer)), push(at), '0x5f39', push(size(answer)), '0x5ff3')
    at += size(answer)
  }
  const address = privateKeyToAddress(generatePrivateKey())
  const bytecode = concatHex([
    '0x5f3560e01c',
    ...dispatch,
    '0x5f5ffd',
    ...returns,
    ...entries.map(([, answer]) => answer),
  ])
  await chain.setCode({ address, bytecode })
  return address
}

const listed: Labels = {
  tokens: [{ address: dollar, symbol: 'USDX', decimals: 6, name: 'Test Dollar', verified: true }],
}

const gold = { symbol: string('GOLD'), name: string('Arena gold'), decimals: number(4n) }

const short = (address: Address): string => `${address.slice(0, 6)}…${address.slice(-4)}`

/** What is known of one token that is not on the list. */
async function read(answers: Answers) {
  const { config } = createWorld()
  const address = await createToken(answers)
  const { tokens } = await getLabels(config, { chainId, tokens: [address], labels: listed })
  expect(tokens?.[0]).toBe(listed.tokens?.[0])
  expect(tokens?.length).toBeLessThanOrEqual(2)
  return { address, label: tokens?.[1] }
}

describe('getLabels', () => {
  test('default', async () => {
    const { address, label } = await read(gold)
    expect(label).toEqual({
      address,
      symbol: 'GOLD',
      name: 'Arena gold',
      decimals: 4,
      verified: false,
    })
  })

  test('behavior: one call for all of them, none where the list knows every one', async () => {
    const { config, wire } = createWorld()
    const tokens = await Promise.all([gold, gold, gold].map(createToken))
    const { tokens: labels } = await getLabels(config, {
      chainId,
      tokens: [...tokens, ...tokens, dollar],
      labels: listed,
    })
    expect(labels).toHaveLength(4)
    expect(wire.asked).toEqual(['eth_call'])
    wire.asked.length = 0
    const lower = dollar.toLowerCase() as Address
    expect(await getLabels(config, { chainId, tokens: [lower], labels: listed })).toBe(listed)
    expect(wire.asked).toEqual([])
  })

  test('behavior: a real token speaks for itself, and its words go no further', async () => {
    const { config } = createWorld()
    const labels = await getLabels(config, { chainId, tokens: [dollar] })
    expect(labels.tokens).toEqual([expect.objectContaining({ decimals: 6, verified: false })])
    const [line] = describeRequest(
      sessionRequest({
        validUntil: inHours(1),
        permissions: [erc20Spend({ token: dollar, limit: 1n }), gas({ limit: 0n })],
      }),
      labels,
    ).lines
    expect(line).toMatchObject({ token: labels.tokens?.[0] })
  })

  test('behavior: symbols of 32 bytes, as old tokens have them', async () => {
    const { label } = await read({
      ...gold,
      symbol: bytes32('MKR'),
      name: bytes32('Maker'),
    })
    expect(label).toMatchObject({ symbol: 'MKR', name: 'Maker', decimals: 4 })
  })

  test.each([37n, 255n, 2n ** 256n - 1n])(
    'behavior: %d decimals are not believed',
    async (decimals) => {
      const { label } = await read({ ...gold, decimals: number(decimals) })
      expect(label).toMatchObject({ symbol: 'GOLD', decimals: undefined })
    },
  )

  test.each([
    ['the name of a listed token', 'USDX'],
    ['an imitation of it', 'U\u200BSDХ'],
    ['its long name', 'Test Dollar'],
    ['the native token', 'ETH'],
    ['an address', '0x0000…0001'],
    ['nothing visible', '\u202E\u2066'],
    ['a page of text', 'USDX '.repeat(2000)],
  ])('behavior: %s is not shown as the name of a stranger', async (_, spoof) => {
    const { address, label } = await read({ ...gold, symbol: string(spoof), name: string(spoof) })
    expect(label).toEqual({
      address,
      symbol: short(address),
      name: undefined,
      decimals: 4,
      verified: false,
    })
  })

  test('control: where the list does not know the name, the stranger is shown by it', async () => {
    const { config } = createWorld()
    const token = await createToken({ ...gold, symbol: string('USDX') })
    const { tokens } = await getLabels(config, { chainId, tokens: [token] })
    expect(tokens).toEqual([expect.objectContaining({ symbol: 'USDX', verified: false })])
  })

  test('behavior: broken answers, and contracts that are no tokens, do no harm', async () => {
    const { config } = createWorld()
    const broken = await createToken({ symbol: '0x01', name: number(2n ** 255n), decimals: '0x' })
    const mute = await createToken({ symbol: '0x', decimals: number(18n) })
    const nobody = privateKeyToAddress(generatePrivateKey())
    const good = await createToken(gold)
    const { tokens } = await getLabels(config, {
      chainId,
      tokens: [broken, mute, nobody, arenaAddress, good],
    })
    expect(tokens).toEqual([
      { address: mute, symbol: short(mute), decimals: 18, name: undefined, verified: false },
      expect.objectContaining({ address: good, symbol: 'GOLD' }),
    ])
  })

  test('behavior: a token that breaks the read for all hides no other', async () => {
    const { config } = createWorld()
    const bomb = await createToken({ ...gold, symbol: string('G'.repeat(30_000)) })
    const good = await createToken(gold)
    const { tokens } = await getLabels(config, { chainId, tokens: [good, bomb] })
    expect(tokens).toEqual([
      expect.objectContaining({ address: good, symbol: 'GOLD', decimals: 4 }),
      { address: bomb, symbol: short(bomb), name: 'Arena gold', decimals: 4, verified: false },
    ])
  })

  test('error: the chain does not answer', async () => {
    const { config, wire } = createWorld()
    wire.intercept = () => {
      throw new TypeError('fetch failed')
    }
    const labels = await getLabels(config, { chainId, tokens: [dollar], labels: listed })
    expect(labels).toBe(listed)
    await expect(getLabels(config, { chainId, tokens: [arenaAddress] })).rejects.toThrow(
      'fetch failed',
    )
  })
})
