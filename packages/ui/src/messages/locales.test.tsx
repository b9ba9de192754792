import { describe, expect, test } from 'vitest'
import { createFormat } from '../format/createFormat.js'
import { parseAmount } from '../TokenAmountField/parseAmount.js'
import type { count as ar } from './ar/count.js'
import type { count as de } from './de/count.js'
import type { count as en } from './en/count.js'
import { en as reference } from './en/en.js'
import type { count as es } from './es/count.js'
import type { count as fr } from './fr/count.js'
import type { count as ja } from './ja/count.js'
import { locales } from './locales.stories.shared.js'
import type { count as zhHans } from './zhHans/count.js'

/** Stands for what a component puts into a text, such as a name. */
const text = (index: number): string => `⟦${index}⟧`

/** Arguments of functions that take more than texts; several where a text has several forms. */
const calls: { readonly [path: string]: readonly (readonly unknown[])[] } = {
  summary: [
    [text(0), text(1), text(2)],
    [text(0), text(1)],
  ],
  lowerable: [[text(0), text(1)], [text(0)]],
  unchanged: [[7]],
  actAtMost: [[7]],
  field: [
    'call',
    'chainId',
    'account',
    'entityId',
    'nonce',
    'deadline',
    'key',
    'permissions',
    'validAfter',
    'validUntil',
    'batch',
  ].map((field) => [field]),
  cost: [
    { payer: 'sponsor' },
    { payer: 'account' },
    { payer: 'account', limit: text(0) },
    { payer: 'account', about: text(1) },
  ].flatMap((gas) => [
    [1, gas],
    [7, gas],
  ]),
  walletShows: [['eoa'], ['module'], ['passkey']],
  dangerWord: [
    'full-control',
    'unreadable',
    'account-functions',
    'no-limit',
    'any-token',
    'forever',
  ].map((reason) => [reason]),
  warningsBelow: [[7]],
  landedText: [[true], [false]],
  exposureTogether: [
    [1, text(1)],
    [7, text(1)],
  ],
  useFunctionsOf: [[7, text(1)]],
  functionsOf: [[7, text(1)]],
  aboutActions: [[7]],
  accountFunctions: [[7]],
  perPeriod: ['hour', 'day', 'week', 'month'].map((period) => [text(0), period]),
  cannotDo: [
    'other-tokens',
    'other-contracts',
    'native-token',
    'approve-tokens',
    'spend-on-gas',
    'change-owner',
    'raise-own-limits',
    'sign-messages',
    'act-later',
  ].map((impossibility) => [impossibility, text(1)]),
  warning: [
    'full-control',
    'unreadable',
    'never-expires',
    'long-lived',
    'native-unlimited',
    'native-unusable',
    'gas-unlimited',
    'token-without-limit',
    'any-contract-moves-funds',
    'any-contract',
    'payable-function',
    'whole-contract',
    'approval-outlives-session',
    'existing-approval',
    'unused-function',
    'unverified-token',
  ].flatMap((code) => [
    [code, { app: text(0) }],
    [code, { app: text(0), amount: text(1), limit: text(2), functions: text(3), detail: text(4) }],
  ]),
  remedy: [
    'add-token-limit',
    'list-functions',
    'list-contracts',
    'remove-function',
    'set-expiry',
    'shorten',
    'set-native-limit',
    'set-gas-limit',
    'revoke-approval',
    'refuse-approve',
    'allow-transfers',
  ].map((code) => [code]),
  'picker.entry': [
    'erc20-spend',
    'native-spend',
    'native-and-gas',
    'contract-calls',
    'any-contract-calls',
    'account-functions',
    'gas',
    'paymaster',
    'root',
    'custom',
  ].map((type) => [type, text(1)]),
  'picker.chosenOf': [[7, 9]],
  'picker.match': [[7]],
  'picker.marked': [
    [7, 0],
    [0, 7],
    [7, 9],
  ],
  'picker.actionsUnit': [[7]],
  'picker.amountProblem': ['empty', 'text', 'fraction', 'huge'].map((problem) => [problem, 7]),
  'picker.sentence': [[text(0), text(1)], [text(0)]],
  'picker.fix': [[7]],
  'sessions.useFunctions': [[7, text(1)]],
  'sessions.endsIn': [[text(0), text(1)], [text(0)], [undefined, text(1)], []],
  'sessions.moreLimits': [[7]],
  'sessions.actions': [[7]],
  'sessions.atRisk': [[7]],
  'sessions.nothingAtRisk': [[7]],
  'sessions.unbounded': [[7]],
  'sessions.checkingKeys': [[7]],
  'sessions.recovering': [[0.79]],
  'revoke.title': [
    [text(0), 1],
    [undefined, 7],
  ],
  'revoke.titleDone': [
    [text(0), 1],
    [undefined, 7],
  ],
  'revoke.ends': [[text(0), text(1)], [text(0)], [undefined, text(1)], []],
  'revoke.fromSession': [[text(0)], []],
  'revoke.given': [[text(0)], []],
  'revoke.keep': [[1], [7]],
  'revoke.revoke': [[1], [7]],
  'revoke.cost': [[text(0)], []],
}

/** Every text of a language by its path; of a function, what it says of the arguments above. */
function texts(value: unknown, path = ''): readonly (readonly [path: string, said: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const lists = calls[path] ?? [Array.from({ length: value.length }, (_, index) => text(index))]
    return lists.flatMap((args, index) => {
      const said: unknown = Reflect.apply(value, undefined, args)
      return texts(said, `${path}(${index})`)
    })
  }
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, each]) =>
    texts(each, path ? `${path}.${name}` : name),
  )
}

/** What was put into a text, each once. */
const placeholders = (said: string): readonly string[] =>
  [...new Set(said.match(/⟦\d⟧|[79]+/g))].toSorted()

const english = new Map(texts(reference))

/** Numbers of one language's forms: what its `count` takes, to the letter, or this does not compile. */
const forms = {
  ar: {
    zero: '',
    one: '',
    two: '',
    few: '',
    many: '',
    other: '',
  } satisfies Parameters<typeof ar>[1],
  de: { one: '', other: '' } satisfies Parameters<typeof de>[1],
  en: { one: '', other: '' } satisfies Parameters<typeof en>[1],
  es: { one: '', many: '', other: '' } satisfies Parameters<typeof es>[1],
  fr: { one: '', many: '', other: '' } satisfies Parameters<typeof fr>[1],
  ja: { other: '' } satisfies Parameters<typeof ja>[1],
  'zh-Hans': { other: '' } satisfies Parameters<typeof zhHans>[1],
}

test('default: the languages of the project', () => {
  expect(Object.keys(locales)).toEqual(['en', 'ar', 'de', 'es', 'fr', 'ja', 'zh-Hans', 'pseudo'])
})

test.each(Object.entries(forms))('behavior: %s has every plural form', (locale, own) => {
  const rules = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  expect(Object.keys(own).toSorted()).toEqual(rules.toSorted())
})

describe.each(Object.entries(locales))('%s', (name, messages) => {
  const said = texts(messages)

  test('behavior: says everything', () => {
    expect(said.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted())
    const odd = said.filter(([, each]) => !each.trim() || /undefined|NaN|\[object|#/.test(each))
    expect(odd).toEqual([])
  })

  test('behavior: keeps what is put into a text', () => {
    const lost = said.flatMap(([path, each]) => {
      const wanted = placeholders(english.get(path) ?? '')
      const found = placeholders(each)
      return found.join() === wanted.join() ? [] : [{ path, wanted, said: each }]
    })
    expect(lost).toEqual([])
  })

  test.runIf(['ar', 'ja', 'zh-Hans'].includes(name))('behavior: leaves nothing in English', () => {
    const foreign = said.filter(
      ([path, each]) =>
        !/^(locale|direction)$/.test(path) &&
        !/[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(each),
    )
    expect(foreign.map(([, each]) => each).filter((each) => /[a-z]{2}/i.test(each))).toEqual([])
  })

  test.runIf(['de', 'es', 'fr'].includes(name))('behavior: translates every sentence', () => {
    const same = said.filter(
      ([path, each]) => english.get(path) === each && /[a-z] [a-z]/i.test(each),
    )
    expect(same).toEqual([])
  })

  test('behavior: amounts are read as they are written', () => {
    const format = createFormat({ messages, now: 0, timeZone: 'UTC' })
    for (const value of [0n, 1n, 1_204_500_000n, 12_000_000n, 123_456_789_012_345_678n]) {
      const written = format.quantity(value, 6)
      expect(parseAmount(written, { decimals: 6, locale: messages.locale })).toEqual({ value })
      expect(written).toMatch(/^[\d.,\s’]+$/)
    }
  })
})
