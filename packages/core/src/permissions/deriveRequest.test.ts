import fc from 'fast-check'
import { encodeFunctionData, erc20Abi, getAddress, type Address, type Hex } from 'viem'
import { describe, expect, test } from 'vitest'
import { checkCalls } from './checkCalls.js'
import { deriveRequest } from './deriveRequest.js'
import type { Permission } from './types.js'

const account = getAddress('0x1111111111111111111111111111111111111111')
const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const move: Hex = '0x70e87aaf'
const payer: readonly Extract<Permission, { type: 'gas' }>[] = [{ type: 'gas', limit: 5n }]
const spend = (functionName: 'transfer' | 'approve', amount: bigint) => ({
  to: dollar,
  data: encodeFunctionData({ abi: erc20Abi, functionName, args: [game, amount] }),
})
const derive = (
  ...operations: readonly (readonly { to: Address; value?: bigint; data?: Hex }[])[]
) => deriveRequest({ operations, account, payer, validUntil: 99 })

describe('deriveRequest', () => {
  test('default', () => {
    expect(
      derive(
        [{ to: game, data: move, value: 3n }],
        [spend('transfer', 20n)],
        [spend('transfer', 5n)],
      ),
    ).toEqual({
      permissions: [
        { type: 'contract-calls', address: game, functions: [move] },
        { type: 'erc20-spend', token: dollar, limit: 25n },
        { type: 'native-spend', limit: 3n },
        ...payer,
      ],
      validUntil: 99,
      batch: false,
    })
  })

  test('behavior: several calls in one operation need a batch', () => {
    expect(derive([{ to: game, data: move }, spend('approve', 1n)])).toEqual({
      permissions: [
        { type: 'contract-calls', address: game, functions: [move] },
        { type: 'erc20-spend', token: dollar, limit: 1n, approve: true, transfer: false },
        ...payer,
      ],
      validUntil: 99,
    })
  })

  test('behavior: a plain transfer needs the whole contract, and native token', () => {
    expect(derive([{ to: game, value: 7n }]).permissions).toEqual([
      { type: 'contract-calls', address: game, functions: 'all' },
      { type: 'native-spend', limit: 7n },
      ...payer,
    ])
  })

  test('behavior: a token whose other functions are called has no limit', () => {
    expect(
      derive([spend('transfer', 1n)], [{ to: dollar, data: '0x23b872dd' }]).permissions[0],
    ).toEqual({ type: 'contract-calls', address: dollar, functions: ['0x23b872dd', '0xa9059cbb'] })
  })

  test('behavior: calls of the account itself are its functions', () => {
    expect(derive([{ to: account, data: '0xcafecafe' }]).permissions[0]).toEqual({
      type: 'account-functions',
      functions: ['0xcafecafe'],
    })
  })

  test('error: functions that come to full control', () => {
    expect(() => derive([{ to: account, data: '0x4f1ef286' }])).toThrow(
      expect.objectContaining({ name: 'PrivilegedFunctionError' }),
    )
  })

  const call = fc.oneof(
    fc.record({
      to: fc.constantFrom(game, dollar),
      data: fc.constantFrom<Hex>(move, '0x12345678', '0x'),
      value: fc.bigInt(0n, 9n),
    }),
    fc
      .tuple(fc.constantFrom('transfer' as const, 'approve' as const), fc.bigInt(0n, 99n))
      .map(([name, amount]) => ({ ...spend(name, amount), value: 0n })),
  )

  test('behavior: what is derived permits the operations, and no further one that spends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(call, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (operations) => {
          const request = deriveRequest({ operations, account, payer, validUntil: 99 })
          for (const calls of operations)
            expect(checkCalls({ request, account, calls, timestamp: 1 })).toEqual({ allowed: true })
          // All of them together, in one, is just what was derived.
          const calls = operations.flat()
          const more = { to: calls[0]?.to ?? game, value: 1n }
          const together = { ...request, batch: undefined }
          expect(checkCalls({ request: together, account, calls, timestamp: 1 })).toEqual({
            allowed: true,
          })
          expect(
            checkCalls({ request: together, account, calls: [...calls, more], timestamp: 1 }),
          ).toMatchObject({ allowed: false })
        },
      ),
      { numRuns: 300 },
    )
  })
})
