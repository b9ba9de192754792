import { entryPoint07Address } from 'viem/account-abstraction'
import { PrivilegedFunctionError } from '../errors/PrivilegedFunctionError.js'
import { PrivilegedTargetError } from '../errors/PrivilegedTargetError.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { nativeTokenLimitModuleAddress } from '../modules/nativeTokenLimit/address.js'
import { paymasterGuardModuleAddress } from '../modules/paymasterGuard/address.js'
import { periodicSpendLimitModuleAddress } from '../modules/periodicSpendLimit/address.js'
import { singleSignerValidationModuleAddress } from '../modules/singleSigner/address.js'
import { timeRangeModuleAddress } from '../modules/timeRange/address.js'
import { usageLimitModuleAddress } from '../modules/usageLimit/address.js'
import { webAuthnValidationModuleAddress } from '../modules/webAuthn/address.js'
import type { KindModule } from './kind.js'
import type { Selector } from './types.js'
import { toKey } from './values/address.js'

/** A contract that guards sessions, and functions of it that act for the account that calls. */
export type Guard = Pick<KindModule, 'name' | 'address'> & Partial<KindModule>

/** AllowlistModule v2.0.0: its checks can be bypassed, and other sessions may still rely on it. */
export const outdatedAllowlistModuleAddress = '0x0000000000002311EEE9A2B887af1F144dbb4F6e'

const knownGuards: readonly Guard[] = [
  { name: 'the EntryPoint', address: entryPoint07Address },
  { name: 'AllowlistModule', address: allowlistModuleAddress },
  { name: 'AllowlistModule v2.0.0', address: outdatedAllowlistModuleAddress },
  { name: 'NativeTokenLimitModule', address: nativeTokenLimitModuleAddress },
  { name: 'TimeRangeModule', address: timeRangeModuleAddress },
  { name: 'PaymasterGuardModule', address: paymasterGuardModuleAddress },
  { name: 'UsageLimitModule', address: usageLimitModuleAddress },
  { name: 'PeriodicSpendLimitModule', address: periodicSpendLimitModuleAddress },
  { name: 'SingleSignerValidationModule', address: singleSignerValidationModuleAddress },
  { name: 'WebAuthnValidationModule', address: webAuthnValidationModuleAddress },
]

/** Functions of the account that nobody but the EntryPoint and the account itself has a use for. */
const internalFunctions: ReadonlySet<Selector> = new Set<Selector>([
  '0x8dd7712f', // executeUserOp
  '0xf2680c0f', // executeWithRuntimeValidation
  '0x19822f7c', // validateUserOp
])

/** Functions of the account that read or receive, and are closed to global validations. */
const closedFunctions: ReadonlySet<Selector> = new Set<Selector>([
  '0xb0d691fe', // entryPoint
  '0x9cfd7cff', // accountId
  '0x52d1902d', // proxiableUUID
  '0x01ffc9a7', // supportsInterface
  '0xd31b575b', // getValidationData
  '0x757c8a26', // getExecutionData
  '0xa8b04729', // getFallbackSignerData
  '0x1626ba7e', // isValidSignature
  '0x19822f7c', // validateUserOp
  '0x150b7a02', // onERC721Received
  '0xf23a6e61', // onERC1155Received
  '0xbc197c81', // onERC1155BatchReceived
])

/** Whether even a global validation cannot be used for a function of the account. */
export function isClosedFunction(selector: Selector): boolean {
  return closedFunctions.has(selector)
}

/** Functions of the account that amount to full control: granted only with `equalsRoot: true`. */
const rootFunctions: Record<Selector, string> = {
  '0xb61d27f6': 'execute',
  '0x34fcd5be': 'executeBatch',
  '0x1bbf564c': 'installValidation',
  '0xb6b1ccfe': 'uninstallValidation',
  '0x001a63e9': 'installExecution',
  '0x93b1dc61': 'uninstallExecution',
  '0x4f1ef286': 'upgradeToAndCall',
  '0x30009d52': 'updateFallbackSignerData',
}

/** Functions of modules, EntryPoint and account that act for the account that calls them. */
const guardFunctions: ReadonlySet<Selector> = new Set<Selector>([
  '0x5998db5c', // performCreate
  '0x6d61fe70', // onInstall
  '0x8a91b0e3', // onUninstall
  '0x71280be3', // updateLimits, of native token
  '0x4380c278', // updateLimits, of tokens
  '0x798053f1', // updateAllowlist
  '0xc67151f6', // deleteAllowlist
  '0x77a04242', // setAddressAllowlist
  '0xe1ded0b0', // setSelectorAllowlist
  '0xe762c77c', // setTimeRange
  '0x5c6e5169', // updateSpecialPaymaster
  '0x4aeb3b03', // transferSigner, secp256k1
  '0xa6910bf5', // transferSigner, P-256
  '0xdef9abe5', // setUsageLimit
  '0xd36e77ef', // setSpendLimit
  '0xd9a11e53', // deleteSpendLimits
  '0x205c2878', // withdrawTo
  '0xc23a5cea', // withdrawStake
  '0xbb9fe6bf', // unlockStake
  '0x0396cb60', // addStake
  '0x0bd28e3b', // incrementNonce
])

/** Whether the function of the account amounts to full control of it. */
export function isRootFunction(selector: Selector): boolean {
  return selector in rootFunctions
}

/** Refuses contracts that guard the session, with the field that names one. */
export function assertOrdinaryTarget(
  address: string,
  { field, guards }: { field: string; guards: readonly Guard[] },
): void {
  const guard = [...knownGuards, ...guards].find((one) => toKey(one.address) === toKey(address))
  if (guard) throw new PrivilegedTargetError({ field, value: address, contract: guard.name })
}

/** Refuses functions that, called on any contract, would reach one that guards the session. */
export function assertOrdinaryFunctions(
  selectors: readonly Selector[],
  { field, guards }: { field: string; guards: readonly Guard[] },
): void {
  for (const selector of selectors)
    if (
      guardFunctions.has(selector) ||
      selector in rootFunctions ||
      internalFunctions.has(selector) ||
      guards.some((guard) => guard.privilegedSelectors?.includes(selector))
    )
      throw new PrivilegedFunctionError({
        field,
        value: selector,
        remedy: 'Name the contracts on which the function may be called, with contractCalls.',
      })
}

/** Refuses functions of the account that are never granted, or only as what they are. */
export function assertAccountFunctions(
  selectors: readonly Selector[],
  { field, equalsRoot }: { field: string; equalsRoot: boolean },
): void {
  for (const selector of selectors) {
    if (internalFunctions.has(selector))
      throw new PrivilegedFunctionError({
        field,
        value: selector,
        remedy: 'Leave it out: the EntryPoint calls it by itself where it is needed.',
      })
    if (selector in rootFunctions && !equalsRoot)
      throw new PrivilegedFunctionError({
        field,
        value: selector,
        signature: rootFunctions[selector],
        remedy:
          'Leave it out, or say equalsRoot: true; users are then told that it is full control.',
      })
  }
}
