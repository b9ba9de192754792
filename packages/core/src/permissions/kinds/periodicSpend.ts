import { getAddress, maxUint208, zeroAddress, type Address } from 'viem'
import { InvalidLimitError } from '../../errors/InvalidLimitError.js'
import { InvalidRequestError } from '../../errors/InvalidRequestError.js'
import {
  periodicSpendLimitModuleAddress,
  periodicSpendLimitModuleCodeHash,
} from '../../modules/periodicSpendLimit/address.js'
import { applySetSpendLimit } from '../../modules/periodicSpendLimit/apply.js'
import { decodePeriodicSpendLimitData } from '../../modules/periodicSpendLimit/decode.js'
import {
  encodeDeleteSpendLimits,
  encodePeriodicSpendLimitData,
  encodePeriodicSpendLimitUninstallData,
  encodeSetSpendLimit,
} from '../../modules/periodicSpendLimit/encode.js'
import { evaluatePeriodicSpendLimit } from '../../modules/periodicSpendLimit/evaluate.js'
import { periods, type Period } from '../../modules/periodicSpendLimit/Period.js'
import { countPeriodStarts } from '../../modules/periodicSpendLimit/periodEnd.js'
import { readPeriodicSpendLimit } from '../../modules/periodicSpendLimit/read.js'
import { defineKind, type DefinedKind } from '../defineKind.js'
import type { Conflict } from '../kind.js'
import { approveSelector, performCreateSelector, transferSelector } from '../selectors.js'
import type { CustomPermission, NormalPermission } from '../types.js'
import { parseAddress, toKey } from '../values/address.js'

export type PeriodicSpendParameters = {
  token: Address | 'native'
  /** Base units, or wei, in each period: nothing is carried over. At most 2^208 - 1. */
  limit: bigint
  /** Of the calendar in UTC, weeks from Monday. */
  period: Period
}

/**
 * A limit on what is spent of a token per hour, day, week or month, enforced by
 * PeriodicSpendLimitModule at execution. Hand it to everything that meets its permissions:
 * `createValetKeyConfig({ kinds: [periodicSpendKind] })`.
 */
export const periodicSpendKind: DefinedKind<PeriodicSpendParameters> = defineKind({
  kind: 'periodic-spend',
  modules: [
    {
      name: 'PeriodicSpendLimitModule',
      address: periodicSpendLimitModuleAddress,
      codeHash: periodicSpendLimitModuleCodeHash,
      privilegedSelectors: [
        '0xd36e77ef', // setSpendLimit
        '0xd9a11e53', // deleteSpendLimits
      ],
    },
  ],
  // The zero address, so that native token, which the module looks at first, comes first.
  scope: ({ token }) => toKey(onChain(token)),
  parse: ({ token, limit, period }, field) => ({
    token: parseToken(token, `${field}.token`),
    limit: parsePeriodLimit(limit, `${field}.limit`),
    period: parsePeriod(period, `${field}.period`),
  }),
  compile: (limits, { entityId }) => [
    {
      module: periodicSpendLimitModuleAddress,
      entityId,
      type: 'execution',
      pre: true,
      installData: encodePeriodicSpendLimitData({
        entityId,
        limits: limits.map(({ token, ...limit }) => ({ token: onChain(token), ...limit })),
      }),
    },
  ],
  decompile([hook, ...others], { entityId }) {
    if (others.length > 0 || hook.type !== 'execution' || !hook.pre || hook.post) return undefined
    const data = decodePeriodicSpendLimitData(hook.installData)
    if (hook.entityId !== entityId || encodePeriodicSpendLimitData(data) !== hook.installData)
      return undefined
    if (data.entityId !== entityId || data.limits.length === 0) return undefined
    return data.limits.map(({ token, ...limit }) => ({
      token: token === zeroAddress ? 'native' : getAddress(token),
      ...limit,
    }))
  },
  conflict,
  update({ before, after }) {
    const { entityId, limits } = decodePeriodicSpendLimitData(after.installData)
    const old = decodePeriodicSpendLimitData(before.installData).limits
    const gone = old.flatMap(({ token }) =>
      limits.some((one) => one.token === token) ? [] : [token],
    )
    const changed = limits.filter(
      ({ token, period, limit }) =>
        !old.some((one) => one.token === token && one.period === period && one.limit === limit),
    )
    return [
      ...(gone.length > 0 ? [encodeDeleteSpendLimits({ entityId, tokens: gone })] : []),
      ...changed.map((limit) => encodeSetSpendLimit({ entityId, ...limit })),
    ].map((data) => ({ to: periodicSpendLimitModuleAddress, data }))
  },
  readUpdate(hook, { data = '0x' }) {
    const held = decodePeriodicSpendLimitData(hook.installData)
    const limits = applySetSpendLimit(held, data)
    return (
      limits && {
        ...hook,
        installData: encodePeriodicSpendLimitData({
          entityId: held.entityId,
          limits: limits.toSorted((one, other) => (toKey(one.token) < toKey(other.token) ? -1 : 1)),
        }),
      }
    )
  },
  uninstall: ({ installData }) =>
    encodePeriodicSpendLimitUninstallData(decodePeriodicSpendLimitData(installData)),
  describe: ({ token, limit, period }, { labels }) => ({
    token: labels.token(token),
    limit,
    period,
  }),
  check: ({ token, limit }, { operation, account, remaining = limit }) =>
    evaluatePeriodicSpendLimit({ token: onChain(token), remaining, account }, operation).map(
      (denial) => ({
        ...denial,
        remaining,
        remedy:
          denial.error === 'InvalidCalldataLength'
            ? 'fix-calldata'
            : denial.error !== 'SpendLimitExceeded'
              ? 'ask-owner'
              : remaining > 0n
                ? 'lower-amount'
                : 'wait',
      }),
    ),
  exposure(parameters, { now, validUntil, remaining }) {
    const { token, limit, period } = parameters
    if (validUntil === 'never') return {}
    const left = remaining(`custom:periodic-spend:${toKey(onChain(token))}`)
    const further = BigInt(countPeriodStarts(period, { from: now, to: validUntil }))
    return {
      caps: [{ token, amount: (typeof left === 'bigint' ? left : limit) + further * limit }],
    }
  },
  readUsage: ({ token, limit }, { account, layout: { entityId } }) => ({
    contracts: [readPeriodicSpendLimit({ account, entityId, token: onChain(token) })],
    toUsage([result]) {
      const [period, held, spent, resetsAt] = Array.isArray(result) ? result : []
      if (typeof held !== 'bigint' || typeof spent !== 'bigint' || !period)
        return { limit, live: false }
      return {
        limit: held,
        spent,
        remaining: held > spent ? held - spent : 0n,
        resetsAt: Number(resetsAt),
        live: held > 0n,
      }
    },
  }),
})

/**
 * Permits spending at most `limit` in each period, of what the other permissions allow: transfers of
 * a token need `contractCalls` or `erc20Spend` for it, native token needs `nativeSpend`.
 */
export function periodicSpend(parameters: PeriodicSpendParameters): CustomPermission {
  return periodicSpendKind.create(parameters)
}

function onChain(token: Address | 'native'): Address {
  return token === 'native' ? zeroAddress : token
}

function conflict(
  { token }: PeriodicSpendParameters,
  other: NormalPermission,
): Conflict | undefined {
  if (other.type === 'account-functions')
    return other.functions.every((selector) => selector === performCreateSelector)
      ? undefined
      : {
          reason:
            'Beside a limit per period, every function of the account but performCreate is refused.',
          remedy: 'Ask for them in two sessions.',
        }
  if (other.type !== 'contract-calls' || other.address !== token) return undefined
  const { functions } = other
  const counted: readonly string[] = [transferSelector, approveSelector]
  return functions !== 'all' && functions.every((selector) => counted.includes(selector))
    ? undefined
    : {
        reason: 'On a token with a limit per period only transfer and approve are possible.',
        remedy: 'Name these functions alone, or leave the limit out.',
      }
}

function parseToken(token: unknown, field: string): Address | 'native' {
  return token === 'native' ? token : parseAddress(token, field)
}

function parsePeriodLimit(value: unknown, field: string): bigint {
  const limit = typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value) : value
  if (typeof limit === 'bigint' && limit >= 0n && limit <= maxUint208) return limit
  throw new InvalidLimitError({
    field,
    value,
    reason: 'A limit per period is a bigint of base units from 0 to 2^208 - 1.',
  })
}

function parsePeriod(value: unknown, field: string): Period {
  const period = periods.find((one) => one === value)
  if (period) return period
  throw new InvalidRequestError({
    field,
    value,
    reason: 'It is no period.',
    remedy: `Say one of ${periods.join(', ')}.`,
  })
}
