import { zeroAddress, type Address, type Hex } from 'viem'
import { allowlistModuleAbi } from './abi.js'
import { allowlistModuleAddress } from './address.js'

const module = { address: allowlistModuleAddress, abi: allowlistModuleAbi } as const

/** Reads `[allowed, hasSelectorAllowlist, hasERC20SpendLimit]` of a contract. */
export function readAllowlistEntry({
  account,
  entityId,
  target,
}: {
  account: Address
  entityId: number
  target: Address
}) {
  return { ...module, functionName: 'addressAllowlist', args: [entityId, target, account] } as const
}

/** Reads whether a function is listed, for one contract or, without `target`, for any. */
export function readAllowlistSelector({
  account,
  entityId,
  selector,
  target = zeroAddress,
}: {
  account: Address
  entityId: number
  selector: Hex
  target?: Address | undefined
}) {
  return {
    ...module,
    functionName: 'selectorAllowlist',
    args: [entityId, selector, target, account],
  } as const
}

/** Reads what is left of a token's limit, in base units. */
export function readTokenLimit({
  account,
  entityId,
  token,
}: {
  account: Address
  entityId: number
  token: Address
}) {
  return { ...module, functionName: 'erc20SpendLimits', args: [entityId, token, account] } as const
}
