import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeInstall } from '../install/decodeInstall.js'
import { encodeInstall } from '../install/encodeInstall.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { grantableRequest } from './arbitraries.test.shared.js'
import { compile } from './compile.js'
import { decompile } from './decompile.js'
import { normalise } from './normalise.js'
import type { SessionRequest } from './types.js'

const account = '0x1111111111111111111111111111111111111111'
const owned: SessionKeyReference = {
  type: 'secp256k1',
  address: '0x2222222222222222222222222222222222222222',
}
const keys: readonly SessionKeyReference[] = [
  owned,
  { type: 'p256', publicKey: { x: 1n, y: 2n ** 255n } },
]
const numRuns = 10_000

const bytes = (request: SessionRequest) =>
  encodeInstall(compile({ request, key: owned, entityId: 7, account }))

describe('compile', () => {
  test('behavior: reading the bytes back gives the normal form', () => {
    fc.assert(
      fc.property(
        grantableRequest,
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 2147483646 }),
        (request, key, entityId) => {
          const plan = compile({ request, key, entityId, account })
          const { layout: _, ...read } = decompile(decodeInstall(encodeInstall(plan)))
          expect(read).toEqual({ request: normalise(request), key, entityId })
        },
      ),
      { numRuns },
    )
  })

  test('behavior: the normal form compiles to the same bytes', () => {
    fc.assert(
      fc.property(grantableRequest, (request) => {
        const normal = normalise(request)
        expect(normalise(normal)).toEqual(normal)
        expect(bytes(normal)).toBe(bytes(request))
      }),
      { numRuns: numRuns / 10 },
    )
  })

  test('behavior: order and letter case make no difference', () => {
    const spell = (value: unknown): unknown =>
      typeof value === 'string' && /^0x([0-9a-fA-F]{40}|[0-9a-fA-F]{8})$/.test(value)
        ? `0x${value.slice(2).toUpperCase()}`
        : Array.isArray(value)
          ? value.map(spell).reverse()
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spell(part)]))
            : value
    fc.assert(
      fc.property(grantableRequest, (request) => {
        expect(bytes(spell(request) as SessionRequest)).toBe(bytes(request))
      }),
      { numRuns: numRuns / 10 },
    )
  })
})
