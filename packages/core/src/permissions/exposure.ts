import type { Address } from 'viem'
import { addAmounts } from './addAmounts.js'
import type { AssetExposure, Exposure, Labels, OpenApproval } from './display.js'
import { findKind } from './findKind.js'
import type { CustomKind, ExposureContext, Risk } from './kind.js'
import * as accountFunctions from './kinds/accountFunctions.js'
import * as anyContractCalls from './kinds/anyContractCalls.js'
import * as contractCalls from './kinds/contractCalls.js'
import * as erc20Spend from './kinds/erc20Spend.js'
import * as gas from './kinds/gas.js'
import * as nativeAndGas from './kinds/nativeAndGas.js'
import * as nativeSpend from './kinds/nativeSpend.js'
import * as paymaster from './kinds/paymaster.js'
import * as root from './kinds/root.js'
import * as unknown from './kinds/unknown.js'
import { indexLabels } from './labels.js'
import { preparedTerms } from './preparedTerms.js'
import { readTerms } from './readTerms.js'
import { plainTransferSelector } from './selectors.js'
import type { NormalPermission, NormalRequest, SessionRequest } from './types.js'
import { toKey } from './values/address.js'
import type { PermissionUsage } from './verdict.js'

export type ExposureParameters = {
  request: SessionRequest
  /** What is left, as `readUsage` tells. Without it, nothing counts as spent. */
  usage?: readonly PermissionUsage[] | undefined
  /** Allowances that the account has open; those in reach of the key count. */
  approvals?: readonly OpenApproval[] | undefined
  labels?: Labels | undefined
  /** Unix seconds. @default the clock of this machine */
  now?: number | undefined
  kinds?: readonly CustomKind[] | undefined
}

/** The most that can be lost if a session key leaks now, per asset. */
export function exposure(parameters: ExposureParameters): Exposure {
  const { request, usage, approvals = [], labels, kinds } = parameters
  const { now = Math.floor(Date.now() / 1000) } = parameters
  const normal = readTerms(preparedTerms(request, kinds).terms, kinds)
  const index = indexLabels(labels)
  const context: ExposureContext = {
    labels: index,
    now,
    validUntil: normal.validUntil,
    remaining(id) {
      const { remaining, resetsAt = Infinity } = usage?.find((one) => one.id === id) ?? {}
      return now < resetsAt ? remaining : undefined
    },
  }
  const risks = normal.permissions.map((permission) =>
    permissionRisk(permission, { ...context, kinds }),
  )
  const anyToken = risks.some((risk) => risk.anyToken)
  const limited = normal.permissions.flatMap((permission) =>
    permission.type === 'erc20-spend' ? [toKey(permission.token)] : [],
  )
  const parts = [
    ...risks.flatMap(({ assets = [] }) => assets),
    ...(anyToken ? index.tokens.filter((token) => !limited.includes(token)) : []).map((token) => ({
      token,
      fromKey: 'unlimited' as const,
    })),
    ...approvals
      .filter((approval) => isInReach(approval, normal))
      .map(({ token, amount }) => ({ token, fromApprovals: amount })),
  ]
  const caps = risks.flatMap((risk) => risk.caps ?? [])
  const tokens = new Map([...parts, ...caps].map(({ token }) => [toKey(token), token]))
  return {
    everything: risks.some((risk) => risk.everything),
    anyToken,
    assets: [...tokens]
      .map(([key, token]) => assetExposure(parts, { key, caps, label: index.token(token) }))
      .filter(({ amount }) => amount !== 0n),
  }
}

type Cap = { token: Address | 'native'; amount: bigint }

type Part = {
  token: Address | 'native'
} & Partial<Pick<AssetExposure, 'fromKey' | 'fromApprovals' | 'gas'>>

function assetExposure(
  parts: readonly Part[],
  { key, caps, label }: { key: string; caps: readonly Cap[]; label: AssetExposure['token'] },
): AssetExposure {
  const own = parts.filter(({ token }) => toKey(token) === key)
  const sum = (part: 'fromKey' | 'fromApprovals' | 'gas'): bigint | 'unlimited' =>
    addAmounts(own.map((one) => one[part] ?? 0n))
  const ownCaps = caps.filter(({ token }) => toKey(token) === key)
  const fromKey = ownCaps.reduce(
    (least, { amount }) => (least === 'unlimited' || least > amount ? amount : least),
    // A token that is only capped is one that nobody has said is a token: its calls are allowed.
    own.length === 0 ? ('unlimited' as const) : sum('fromKey'),
  )
  const fromApprovals = sum('fromApprovals')
  const gasAmount = sum('gas')
  return {
    token: label,
    amount: addAmounts([fromKey, fromApprovals, gasAmount]),
    fromKey,
    fromApprovals,
    gas: gasAmount,
  }
}

/** Given by the key, or to a contract that the key may call and so make use it. */
function isInReach(
  { spender, fromSession }: OpenApproval,
  { permissions }: NormalRequest,
): boolean {
  return (
    fromSession === true ||
    permissions.some(
      (permission) =>
        (permission.type === 'any-contract-calls' &&
          permission.functions.some((selector) => selector !== plainTransferSelector)) ||
        (permission.type === 'contract-calls' && toKey(permission.address) === toKey(spender)),
    )
  )
}

function permissionRisk(
  permission: NormalPermission,
  { kinds, ...context }: ExposureContext & { kinds: readonly CustomKind[] | undefined },
): Risk {
  switch (permission.type) {
    case 'account-functions':
      return accountFunctions.exposure(permission)
    case 'any-contract-calls':
      return anyContractCalls.exposure(permission)
    case 'contract-calls':
      return contractCalls.exposure(permission, context)
    case 'erc20-spend':
      return erc20Spend.exposure(permission, context)
    case 'gas':
      return gas.exposure(permission, context)
    case 'native-and-gas':
      return nativeAndGas.exposure(permission, context)
    case 'native-spend':
      return nativeSpend.exposure(permission, context)
    case 'paymaster':
      return paymaster.exposure()
    case 'root':
      return root.exposure()
    case 'unknown':
      return unknown.exposure(permission)
    case 'custom':
      return findKind(permission, kinds).exposure(permission, context)
  }
}
