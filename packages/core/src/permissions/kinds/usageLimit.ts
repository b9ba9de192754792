import { decodeFunctionData } from 'viem'
import { InvalidRequestError } from '../../errors/InvalidRequestError.js'
import { usageLimitModuleAbi } from '../../modules/usageLimit/abi.js'
import {
  usageLimitModuleAddress,
  usageLimitModuleCodeHash,
} from '../../modules/usageLimit/address.js'
import { decodeUsageLimitData } from '../../modules/usageLimit/decode.js'
import { encodeSetUsageLimit, encodeUsageLimitData } from '../../modules/usageLimit/encode.js'
import { evaluateUsageLimit } from '../../modules/usageLimit/evaluate.js'
import { readUsageLimit } from '../../modules/usageLimit/read.js'
import { defineKind, type DefinedKind } from '../defineKind.js'
import type { CustomPermission } from '../types.js'

export type UsageLimitParameters = {
  /** Operations that the key may make in all: a batch is one, a failed one counts. At least 1. */
  operations: number
}

/**
 * A limit on the number of operations, enforced by UsageLimitModule before inclusion. Hand it to
 * everything that meets its permissions: `createValetKeyConfig({ kinds: [usageLimitKind] })`.
 */
export const usageLimitKind: DefinedKind<UsageLimitParameters> = defineKind({
  kind: 'usage-limit',
  modules: [
    {
      name: 'UsageLimitModule',
      address: usageLimitModuleAddress,
      codeHash: usageLimitModuleCodeHash,
      privilegedSelectors: ['0xdef9abe5'], // setUsageLimit
    },
  ],
  parse({ operations }, field) {
    if (typeof operations === 'number' && Number.isSafeInteger(operations) && operations > 0)
      return { operations }
    throw new InvalidRequestError({
      field: `${field}.operations`,
      value: operations,
      reason: 'A number of operations is whole and at least 1.',
      remedy: 'Give it as a number, such as 20.',
    })
  },
  compile: ([{ operations }], { entityId }) => [
    {
      module: usageLimitModuleAddress,
      entityId,
      type: 'validation',
      installData: encodeUsageLimitData({ entityId, limit: BigInt(operations) }),
    },
  ],
  decompile([hook, ...others], { entityId }) {
    if (others.length > 0 || hook.type !== 'validation' || hook.entityId !== entityId)
      return undefined
    const { limit, entityId: installed } = decodeUsageLimitData(hook.installData)
    const operations = Number(limit)
    return installed === entityId && operations > 0 && Number.isSafeInteger(operations)
      ? [{ operations }]
      : undefined
  },
  update: ({ after: { installData } }) => [
    { to: usageLimitModuleAddress, data: encodeSetUsageLimit(decodeUsageLimitData(installData)) },
  ],
  readUpdate(hook, { data = '0x' }) {
    const { functionName, args } = decodeFunctionData({ abi: usageLimitModuleAbi, data })
    if (functionName !== 'setUsageLimit') return undefined
    const [entityId, limit] = args
    return entityId === hook.entityId
      ? { ...hook, installData: encodeUsageLimitData({ entityId, limit }) }
      : undefined
  },
  describe: ({ operations }) => ({ limit: BigInt(operations) }),
  check: ({ operations }, { remaining = BigInt(operations) }) =>
    evaluateUsageLimit(remaining).map((denial) => ({
      ...denial,
      remaining,
      remedy: 'raise-limit',
    })),
  readUsage: ({ operations }, { account, layout: { entityId } }) => ({
    contracts: [readUsageLimit({ account, entityId })],
    toUsage([result]) {
      const [limit, spent] = Array.isArray(result) ? result : []
      if (typeof limit !== 'bigint' || typeof spent !== 'bigint')
        return { limit: BigInt(operations), live: false }
      const remaining = limit > spent ? limit - spent : 0n
      const isOver = remaining === 0n
      return { limit, spent, remaining, live: !isOver, ...(isOver ? { exhausted: true } : {}) }
    },
  }),
})

/** Permits at most so many operations, of those that the other permissions allow. */
export function usageLimit(parameters: UsageLimitParameters): CustomPermission {
  return usageLimitKind.create(parameters)
}
