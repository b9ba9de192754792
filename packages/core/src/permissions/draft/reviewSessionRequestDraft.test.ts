import fc from 'fast-check'
import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { grantableRequest } from '../arbitraries.test.shared.js'
import { normalise } from '../normalise.js'
import { sessionRequest } from '../sessionRequest.js'
import type { NormalRequest, SessionRequest } from '../types.js'
import { changeSessionRequestDraft } from './changeSessionRequestDraft.js'
import { createSessionRequestDraft } from './createSessionRequestDraft.js'
import { reviewSessionRequestDraft } from './reviewSessionRequestDraft.js'
import type { PermissionDraft, SessionRequestDraft } from './SessionRequestDraft.js'

const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const now = 1_000
const gas: PermissionDraft = { type: 'gas', limit: 5n }
const spend: PermissionDraft = { type: 'erc20-spend', token: dollar, limit: 25n }
const calls: PermissionDraft = { type: 'contract-calls', address: game, functions: ['move(uint8)'] }

const draftOf = (...permissions: readonly PermissionDraft[]): SessionRequestDraft =>
  permissions.reduce<SessionRequestDraft>(
    (draft, permission) => changeSessionRequestDraft(draft, { type: 'add', permission }),
    createSessionRequestDraft({ validUntil: 2_000 }),
  )
const review = (draft: SessionRequestDraft) => reviewSessionRequestDraft({ draft, now })
const issuesOf = (draft: SessionRequestDraft) =>
  review(draft).issues.map(({ key, field, error }) => [key, field, error.name])

/** `undefined`: it is refused. */
function granted(request: SessionRequest): NormalRequest | undefined {
  try {
    return normalise(sessionRequest(request, { now: 0 }))
  } catch {
    return undefined
  }
}

describe('reviewSessionRequestDraft', () => {
  test('default', () => {
    const { request, issues, ids, preview } = review(draftOf(calls, spend, gas))
    expect(issues).toEqual([])
    expect(request).toEqual({ permissions: [calls, spend, gas], validUntil: 2_000 })
    expect(ids).toEqual({
      0: `contract-calls:${game.toLowerCase()}`,
      1: `erc20-spend:${dollar.toLowerCase()}`,
      2: 'gas',
    })
    expect(preview?.description.lines).toHaveLength(3)
    expect(preview?.exposure.assets.map(({ amount }) => amount)).toEqual([25n, 5n])
    expect(preview?.difference).toBeUndefined()
  })

  test('behavior: every field that cannot be used, each once; the rest is still shown', () => {
    const draft = draftOf(
      { type: 'erc20-spend', token: '0x12' },
      { type: 'contract-calls', address: game, functions: [] },
      gas,
      { ...spend, limit: 0n },
    )
    expect(issuesOf(draft)).toEqual([
      ['0', 'token', 'InvalidAddressError'],
      ['0', 'limit', 'InvalidLimitError'],
      ['1', 'functions', 'InvalidFunctionError'],
      ['3', 'limit', 'InvalidLimitError'],
    ])
    const { request, preview, ids } = review(draft)
    expect({ request, ids }).toEqual({ request: undefined, ids: { 2: 'gas' } })
    expect(preview?.description.lines).toMatchObject([{ id: 'gas' }])
  })

  test('behavior: permissions that do not go together name the later entry', () => {
    expect(
      issuesOf(draftOf(spend, gas, { ...spend, limit: 1n }, { ...calls, address: dollar })),
    ).toEqual([
      ['2', '', 'DuplicatePermissionError'],
      ['3', '', 'PermissionConflictError'],
    ])
  })

  test('behavior: about the request as a whole', () => {
    expect(issuesOf(draftOf(gas))).toEqual([[undefined, 'permissions', 'EmptyRequestError']])
    expect(issuesOf(draftOf(spend))).toEqual([[undefined, 'permissions', 'UnboundedGasError']])
    // What is still being filled in may allow a call.
    expect(issuesOf(draftOf(gas, { ...spend, limit: undefined }))).toHaveLength(1)
  })

  test('behavior: the time range', () => {
    const at = (terms: Pick<SessionRequestDraft, 'validAfter' | 'validUntil'>) =>
      changeSessionRequestDraft(draftOf(spend, gas), { type: 'terms', terms })
    expect(issuesOf(at({ validUntil: undefined }))).toEqual([
      [undefined, 'validUntil', 'InvalidTimeRangeError'],
    ])
    expect(review(at({ validUntil: now })).preview).toBeUndefined()
    expect(issuesOf(at({ validUntil: now }))).toHaveLength(1)
    expect(issuesOf(at({ validUntil: now + 1 }))).toEqual([])
    expect(issuesOf(at({ validAfter: 3_000 }))).toHaveLength(1)
    expect(review(at({ validUntil: 'never' })).request?.validUntil).toBe('never')
  })

  test('behavior: full control is alone and has no end', () => {
    const root = draftOf({ type: 'root' })
    expect(issuesOf(root)).toEqual([[undefined, 'validUntil', 'InvalidTimeRangeError']])
    const forever = changeSessionRequestDraft(root, {
      type: 'terms',
      terms: { validUntil: 'never' },
    })
    expect(review(forever).request).toEqual({
      permissions: [{ type: 'root' }],
      validUntil: 'never',
    })
  })

  test('parameters: account', () => {
    const draft = draftOf(calls, gas)
    const { issues } = reviewSessionRequestDraft({ draft, now, account: game })
    expect(issues).toMatchObject([{ key: '0', field: 'address' }])
  })

  test('parameters: before', () => {
    const before = sessionRequest(
      {
        permissions: [
          { type: 'gas', limit: 5n },
          { type: 'erc20-spend', token: dollar, limit: 20n },
        ],
        validUntil: 2_000,
      },
      { now },
    )
    const { preview } = reviewSessionRequestDraft({ draft: draftOf(spend, gas), now, before })
    expect(preview?.difference).toMatchObject({ widens: true, changes: [{ type: 'raised' }] })
  })

  test('behavior: agrees with sessionRequest on every request', () => {
    fc.assert(
      fc.property(grantableRequest, fc.nat(4), (request, drop) => {
        const asked = { ...request, permissions: request.permissions.slice(0, -drop || undefined) }
        const draft = createSessionRequestDraft(asked)
        const { request: made } = reviewSessionRequestDraft({ draft, now: 0 })
        // A limit of 0 is legal and of no use: a picker asks for a better one.
        const isUseless = draft.entries.some(
          ({ permission }) =>
            'limit' in permission && permission.limit === 0n && permission.type !== 'gas',
        )
        expect(made && normalise(made)).toEqual(isUseless ? undefined : granted(asked))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('changeSessionRequestDraft', () => {
  test('behavior: keys stay with their entries and are used once', () => {
    let draft = draftOf(calls, spend, gas)
    draft = changeSessionRequestDraft(draft, { type: 'remove', key: '2' })
    draft = changeSessionRequestDraft(draft, { type: 'add', permission: gas })
    draft = changeSessionRequestDraft(draft, {
      type: 'edit',
      key: '1',
      permission: { ...spend, limit: 9n },
    })
    expect(draft.entries.map(({ key }) => key)).toEqual(['0', '1', '3'])
    const replaced = changeSessionRequestDraft(draft, {
      type: 'replace',
      request: {
        permissions: [
          { type: 'native-spend', limit: 1n },
          { type: 'erc20-spend', token: dollar, limit: 1n },
        ],
        validUntil: 3_000,
      },
    })
    expect(replaced).toMatchObject({
      validUntil: 3_000,
      entries: [{ key: '4' }, { key: '1', permission: { limit: 1n } }],
      added: 5,
    })
  })
})
