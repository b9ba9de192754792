import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grantableRequestOfAllKinds, kinds } from './arbitraries.test.shared.js'
import { normalise } from './normalise.js'
import { parseSessionRequest } from './parseSessionRequest.js'
import { serializeSessionRequest } from './serializeSessionRequest.js'
import { sessionRequestSchema } from './sessionRequestSchema.js'

const validate = new Ajv2020({ strict: true }).compile(sessionRequestSchema)

/** What the schema objects to. */
const objections = (value: unknown): readonly unknown[] =>
  validate(value) ? [] : (validate.errors ?? [])

const parses = (text: string): boolean => {
  try {
    parseSessionRequest(text, { kinds })
    return true
  } catch {
    return false
  }
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Path = readonly (string | number)[]

const toJson = (text: string): Json => JSON.parse(text)

function pathsOf(value: Json, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...at, key]))]
}

/** The same with `change` made at a path; without the value where it gives none. */
function changed(
  value: Json,
  path: Path,
  change: (old: Json) => Json | undefined,
): Json | undefined {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const next = name === String(key) ? changed(part, rest, change) : part
    return next === undefined ? [] : [[name, next] as const]
  })
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    2 ** 48,
    '',
    '0',
    '-1',
    '1.5',
    '0x10',
    '9'.repeat(79),
    'all',
    'never',
    'anyone',
    'unlimited',
    'root',
    'gas',
    '0xdeadbeef',
    `0x${'0'.repeat(41)}`,
    [],
    {},
  ),
  fc.string({ maxLength: 8 }),
)

/** One thing about it is other than it was: a value, a field too few, a field too many. */
const broken: fc.Arbitrary<string> = fc
  .tuple(grantableRequestOfAllKinds, fc.nat(), odd, fc.constantFrom('set', 'drop', 'add'))
  .map(([request, at, value, way]) => {
    const whole = toJson(serializeSessionRequest(request))
    const paths = pathsOf(whole)
    const path = paths[at % paths.length] ?? []
    const result = changed(whole, path, (old) => {
      if (way === 'set') return value
      if (way === 'drop') return undefined
      return typeof old === 'object' && old !== null && !Array.isArray(old)
        ? { ...old, surprise: value }
        : value
    })
    return JSON.stringify(result ?? null)
  })

type Whole = { readonly [key: string]: Json }

const without =
  (field: string) =>
  (whole: Whole): Json =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))

const misfits: readonly Whole[] = [
  { type: 'gas' },
  { type: 'gas', limit: 1 },
  { type: 'gas', limit: '-1' },
  { type: 'gas', limit: 'none' },
  { type: 'gas', limit: '1', token: '0x' },
  { type: 'paymaster', address: '0x1234' },
  { type: 'paymaster', address: null },
  { type: 'native-spend', limit: '1', to: 'me' },
  { type: 'account-functions', functions: ['0xcafecafe'], equalsRoot: 'yes' },
  { type: 'contract-calls', address: `0x${'1'.repeat(40)}`, functions: [] },
  { type: 'contract-calls', address: `0x${'1'.repeat(40)}`, functions: 'any' },
  { type: 'erc20-spend', token: `0x${'1'.repeat(40)}`, limit: 'unlimited' },
  { type: 'custom', kind: 'usage-limit', parameters: { operations: 1 } },
  { type: 'unknown', reason: 'signer', data: '0x' },
]

describe('sessionRequestSchema', () => {
  test('default: what is written fits the schema, and reads back as the same', () => {
    fc.assert(
      fc.property(grantableRequestOfAllKinds, (request) => {
        const text = serializeSessionRequest(request)
        expect(objections(JSON.parse(text))).toEqual([])
        const read = parseSessionRequest(text, { kinds })
        expect(normalise(read, { kinds })).toEqual(normalise(request, { kinds }))
        expect(JSON.parse(serializeSessionRequest(read))).toEqual(JSON.parse(text))
      }),
      { numRuns: 1_000 },
    )
  })

  test('behavior: what the schema refuses, the parser refuses', () => {
    const seen = { refused: 0, accepted: 0 }
    fc.assert(
      fc.property(broken, (text) => {
        const accepted = parses(text)
        const refusals = objections(JSON.parse(text))
        seen.accepted += Number(accepted)
        seen.refused += Number(refusals.length > 0)
        expect(accepted ? refusals : []).toEqual([])
      }),
      { numRuns: 1_500 },
    )
    // Some changes leave a request that can be granted, such as another address.
    expect(seen.refused).toBeGreaterThan(500)
    expect(seen.accepted).toBeGreaterThan(15)
  })

  test.each<[string, (whole: Whole) => Json]>([
    ['no version', without('version')],
    ['another version', (whole) => ({ ...whole, version: 2 })],
    ['no permissions', without('permissions')],
    ['an empty list of permissions', (whole) => ({ ...whole, permissions: [] })],
    ['no end', without('validUntil')],
    ['an end in words', (whole) => ({ ...whole, validUntil: 'tomorrow' })],
    ['an end beyond uint48', (whole) => ({ ...whole, validUntil: 2 ** 48 })],
    ['an unknown field', (whole) => ({ ...whole, expiry: 1 })],
    ['a text as yes or no', (whole) => ({ ...whole, batch: 'true' })],
    ['a permission of no type', (whole) => ({ ...whole, permissions: [{ limit: '1' }] })],
    ['a permission of an unknown type', (whole) => ({ ...whole, permissions: [{ type: 'sun' }] })],
    ...misfits.map((permission): [string, (whole: Whole) => Json] => [
      JSON.stringify(permission),
      (whole) => ({
        ...whole,
        permissions: [
          { type: 'native-and-gas', limit: '1' },
          { type: 'any-contract-calls', functions: ['0xcafecafe'] },
          permission,
        ].slice(permission['type'] === 'gas' || permission['type'] === 'native-spend' ? 1 : 0),
      }),
    ]),
  ])('behavior: %s is refused by both', (_, breaking) => {
    const sound: Whole = {
      version: 1,
      permissions: [
        { type: 'any-contract-calls', functions: ['0xcafecafe'] },
        { type: 'gas', limit: '1' },
      ],
      validUntil: 'never',
    }
    expect([validate(sound), parses(JSON.stringify(sound))]).toEqual([true, true])
    const bad = breaking(sound)
    expect([validate(bad), parses(JSON.stringify(bad))]).toEqual([false, false])
  })
})
