import {
  concat,
  numberToHex,
  slice,
  type Address,
  type Chain,
  type Client,
  type Transport,
} from 'viem'
import { modularAccountAbi } from '../../account/abi.js'
import { encodeHook } from '../../install/encodeHook.js'
import type { HookInstall, InstallPlan } from '../../install/types.js'
import { keyValidation } from '../../keys/keyValidation.js'
import { allowlistModuleAddress } from '../../modules/allowlist/address.js'
import { decodeAllowlistData } from '../../modules/allowlist/decode.js'
import { readAllowlistEntry, readAllowlistSelector } from '../../modules/allowlist/read.js'
import { nativeTokenLimitModuleAddress } from '../../modules/nativeTokenLimit/address.js'
import { readNativeTokenLimit } from '../../modules/nativeTokenLimit/read.js'
import { paymasterGuardModuleAddress } from '../../modules/paymasterGuard/address.js'
import { readPaymaster } from '../../modules/paymasterGuard/read.js'
import { readSingleSigner } from '../../modules/singleSigner/read.js'
import { timeRangeModuleAddress } from '../../modules/timeRange/address.js'
import { encodeTimeRangeData } from '../../modules/timeRange/encode.js'
import { readTimeRange } from '../../modules/timeRange/read.js'
import { webAuthnValidationModuleAddress } from '../../modules/webAuthn/address.js'
import { readWebAuthnSigner } from '../../modules/webAuthn/read.js'
import type { ContractRead } from '../../permissions/usage.js'
import { isInstalled } from '../chain/isInstalled.js'
import { readMany } from '../chain/readMany.js'
import { toSigner } from '../chain/toSigner.js'
import { stoppedAt } from '../isStopped.js'
import { isSameKey } from '../keys/isSameKey.js'
import { nobody } from '../keys/nobody.js'

export type Present = {
  /** The installation with the key and the time range that hold now. */
  plan: InstallPlan
  /** Whether the account has it installed, in whatever form. */
  isInstalled: boolean
  /** Whether the account has the hooks that the installation names, and no others. */
  matches: boolean
  /** Whether any module holds anything for it. */
  leftovers: boolean
}

/** What the account and the modules hold of an installation, in one read. */
export async function readPresent(
  client: Client<Transport, Chain>,
  { account, plan }: { account: Address; plan: InstallPlan },
): Promise<Present> {
  const { module, entityId } = plan
  const timeRangeHook = plan.hooks.find((hook) => hook.module === timeRangeModuleAddress)
  const [validation, signer, timeRange, ...state] = await readMany(client, [
    {
      address: account,
      abi: modularAccountAbi,
      functionName: 'getValidationData',
      args: [concat([module, numberToHex(entityId, { size: 4 })])],
    },
    module === webAuthnValidationModuleAddress
      ? readWebAuthnSigner({ account, entityId })
      : readSingleSigner({ account, entityId }),
    readTimeRange({ account, entityId: timeRangeHook?.entityId ?? entityId }),
    ...plan.hooks.flatMap((hook) => hookReads(hook, account)),
  ])
  return {
    plan: withTimeRange(withSigner(plan, signer), timeRange),
    isInstalled: isInstalled(validation),
    matches: toText(hooksOf(validation)) === toText(plannedHooks(plan)),
    leftovers: [signer, ...(timeRangeHook ? [timeRange] : []), ...state].some(holdsSomething),
  }
}

function hookReads(
  { module, entityId, installData }: HookInstall,
  account: Address,
): ContractRead[] {
  if (module === nativeTokenLimitModuleAddress) return [readNativeTokenLimit({ account, entityId })]
  if (module === paymasterGuardModuleAddress) return [readPaymaster({ account, entityId })]
  if (module !== allowlistModuleAddress || installData === '0x') return []
  return decodeAllowlistData(installData).inputs.flatMap(({ target, selectors }) => [
    readAllowlistEntry({ account, entityId, target }),
    ...selectors.map((selector) => readAllowlistSelector({ account, entityId, selector, target })),
  ])
}

function withSigner(plan: InstallPlan, answer: unknown): InstallPlan {
  const signer = toSigner(answer)
  if (signer === undefined || !holdsSomething(answer)) return plan
  if (isSameKey(signer, nobody(signer.type))) return plan
  const { module, installData } = keyValidation(signer, plan.entityId)
  return module === plan.module ? { ...plan, installData } : plan
}

function withTimeRange(plan: InstallPlan, answer: unknown): InstallPlan {
  if (!Array.isArray(answer) || !holdsSomething(answer)) return plan
  const [validUntil = 0, validAfter = 0] = answer.map(Number)
  if (validUntil === stoppedAt) return plan
  return {
    ...plan,
    hooks: plan.hooks.map((hook) =>
      hook.module === timeRangeModuleAddress
        ? {
            ...hook,
            installData: encodeTimeRangeData({ entityId: hook.entityId, validUntil, validAfter }),
          }
        : hook,
    ),
  }
}

function hooksOf(validation: unknown): readonly unknown[] {
  if (typeof validation !== 'object' || validation === null) return []
  const lists = new Map(Object.entries(validation))
  return ['validationHooks', 'executionHooks'].flatMap((name) => {
    const list: unknown = lists.get(name)
    return Array.isArray(list) ? list : []
  })
}

function plannedHooks({ hooks }: InstallPlan): readonly unknown[] {
  const header = (hook: HookInstall): string => slice(encodeHook(hook), 0, 25)
  return [
    ...hooks.filter(({ type }) => type === 'validation').map(header),
    ...hooks.filter(({ type }) => type === 'execution').map(header),
  ]
}

const toText = (hooks: readonly unknown[]): string => hooks.join().toLowerCase()

/** Whether an answer is anything but zero, false and the zero address. */
function holdsSomething(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.some(holdsSomething)
  return answer !== undefined && answer !== false && !/^0(x0*)?$/.test(String(answer))
}
