import fc from 'fast-check'
import { getAddress, hexToBytes, bytesToHex, parseUnits, type Hex } from 'viem'
import { describe, expect, test } from 'vitest'
import { getDeferredActionTypedData } from '../account/getDeferredActionTypedData.js'
import { encodeInstall } from '../install/encodeInstall.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { compile } from '../permissions/compile.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { erc20Spend } from '../permissions/kinds/erc20Spend.js'
import { gas } from '../permissions/kinds/gas.js'
import { normalise } from '../permissions/normalise.js'
import { sessionRequest } from '../permissions/sessionRequest.js'
import type { SessionRequest } from '../permissions/types.js'
import { toGrantNonce } from './consent/toGrantNonce.js'
import { decodeConsent, type DecodeConsentParameters } from './decodeConsent.js'

const account = getAddress('0x1111111111111111111111111111111111111111')
const chainId = 31337
const entityId = 7
const deadline = 2_000_000_000
const key: SessionKeyReference = { type: 'p256', publicKey: { x: 5n, y: 6n } }

const request = sessionRequest({
  validAfter: 1_900_000_000,
  validUntil: 2_000_000_000,
  permissions: [
    contractCalls({
      address: '0x2222222222222222222222222222222222222222',
      functions: ['move(uint8 cell)', 'claim(uint64)'],
    }),
    erc20Spend({
      token: '0x3333333333333333333333333333333333333333',
      limit: parseUnits('25', 6),
    }),
    gas({ limit: 10n ** 16n }),
  ],
})

function prepared(
  asked: SessionRequest,
  signed: SessionRequest = asked,
): DecodeConsentParameters & { typedData: { message: { call: Hex } } } {
  const plan = compile({ request: signed, key, entityId, account })
  return {
    chainId,
    account,
    entityId,
    key,
    request: asked,
    deadline,
    typedData: getDeferredActionTypedData({
      chainId,
      account,
      nonce: toGrantNonce(plan),
      deadline,
      call: encodeInstall(plan),
    }),
  }
}

function withMessage(
  parameters: DecodeConsentParameters,
  message: Partial<DecodeConsentParameters['typedData']['message']>,
): DecodeConsentParameters {
  const { typedData } = parameters
  return {
    ...parameters,
    typedData: { ...typedData, message: { ...typedData.message, ...message } },
  }
}

describe('decodeConsent', () => {
  test('default', () => {
    expect(decodeConsent(prepared(request))).toEqual({
      matches: true,
      consent: { chainId, account, entityId, key, deadline, request: normalise(request) },
      differences: [],
    })
  })

  test('behavior: one changed byte anywhere in the call is found', () => {
    const honest = prepared(request)
    const bytes = hexToBytes(honest.typedData.message.call)
    for (const index of bytes.keys()) {
      const tampered = bytes.slice()
      tampered[index] = (tampered[index] ?? 0) ^ 1
      const { matches, differences } = decodeConsent(
        withMessage(honest, { call: bytesToHex(tampered) }),
      )
      expect(matches, `byte ${index}`).toBe(false)
      expect(differences.length).toBeGreaterThan(0)
    }
  })

  test('behavior: any other bytes are found', () => {
    const honest = prepared(request)
    const bytes = hexToBytes(honest.typedData.message.call)
    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length - 1 }),
        fc.uint8Array({ minLength: 0, maxLength: 64 }),
        (start, replacement) => {
          const call = bytesToHex(
            Uint8Array.from([
              ...bytes.slice(0, start),
              ...replacement,
              ...bytes.slice(start + replacement.length),
            ]),
          )
          fc.pre(call !== honest.typedData.message.call)
          expect(decodeConsent(withMessage(honest, { call })).matches).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('behavior: says what differs', () => {
    const more = { ...request, validUntil: 2_000_000_001 }
    expect(decodeConsent(prepared(request, more))).toMatchObject({
      matches: false,
      consent: { request: { validUntil: 2_000_000_001 } },
      differences: [{ field: 'validUntil', expected: '2000000000', actual: '2000000001' }],
    })
    const dearer = {
      ...request,
      permissions: [...request.permissions.slice(0, 2), gas({ limit: 10n ** 17n })],
    }
    expect(decodeConsent(prepared(request, dearer))).toMatchObject({
      matches: false,
      differences: [{ field: 'permissions' }],
    })
    expect(decodeConsent({ ...prepared(request), chainId: 1 })).toMatchObject({
      differences: [{ field: 'chainId', expected: '1', actual: '31337' }],
    })
    const other: SessionKeyReference = { type: 'p256', publicKey: { x: 5n, y: 7n } }
    expect(decodeConsent({ ...prepared(request), key: other })).toMatchObject({
      differences: [{ field: 'key' }],
    })
    expect(decodeConsent(withMessage(prepared(request), { nonce: 1n }))).toMatchObject({
      matches: false,
      differences: [{ field: 'nonce' }],
    })
    expect(
      decodeConsent({
        ...prepared(request),
        account: '0x4444444444444444444444444444444444444444',
      }),
    ).toMatchObject({ differences: [{ field: 'account' }] })
  })

  test('behavior: bytes that install nothing cannot be shown', () => {
    expect(decodeConsent(withMessage(prepared(request), { call: '0x' }))).toMatchObject({
      matches: false,
      consent: undefined,
      differences: [{ field: 'call' }],
    })
  })
})
