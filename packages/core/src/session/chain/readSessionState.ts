import { concat, numberToHex } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { multicall } from 'viem/actions'
import { modularAccountAbi } from '../../account/abi.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { readTimeRange } from '../../modules/timeRange/read.js'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import { readSingleSigner } from '../../modules/singleSigner/read.js'
import { timeRangeModuleAddress } from '../../modules/timeRange/address.js'
import { readWebAuthnSigner } from '../../modules/webAuthn/read.js'
import { decompile } from '../../permissions/decompile.js'
import { readUsage } from '../../permissions/readUsage.js'
import type { PermissionUsage } from '../../permissions/verdict.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'
import { isInstalled } from './isInstalled.js'
import { toSigner } from './toSigner.js'

export type SessionState = {
  /** Whether the account is there. */
  isDeployed: boolean
  /**
   * `waiting`: not installed, and its grant can still land. `installed`: the account accepts the key.
   * `consumed`: not installed, and the grant's nonce is used up.
   */
  installation: 'waiting' | 'installed' | 'consumed'
  /** As the module holds it; absent where the session has no end and no start, or is not installed. */
  timeRange?: { validUntil: number; validAfter: number } | undefined
  /** The key that the account accepts, where the session is installed. */
  signer?: SessionKeyReference | undefined
  usage: readonly PermissionUsage[]
}

/** All that the chain knows of a session, by the latest block or a given one, in one read. */
export async function readSessionState(
  config: ValetKeyConfig,
  session: Session,
  { blockNumber }: { blockNumber?: bigint | undefined } = {},
): Promise<SessionState> {
  const { slices } = session
  const read = (one: Session) => readInstallation(config, one, blockNumber)
  if (slices === undefined) return read(session)
  // Few sessions need it.
  const { readSlices } = await import('../slices/readSlices.js')
  return readSlices(config, { ...session, slices }, read)
}

async function readInstallation(
  config: ValetKeyConfig,
  session: Session,
  blockNumber: bigint | undefined,
): Promise<SessionState> {
  const { chainId, account, entityId, grant, request } = session
  const client = config.getClient({ chainId })
  const plan = getPlan(session)
  const { kinds } = config
  const { layout } = decompile(plan, { kinds })
  const usage = readUsage({ request, account, entityId, layout, kinds })
  const timeRangeHook = plan.hooks.find(({ module }) => module === timeRangeModuleAddress)

  const [nonce, validation, timeRange, signer, ...results] = await multicall(client, {
    contracts: [
      {
        address: entryPoint07Address,
        abi: entryPoint07Abi,
        functionName: 'getNonce',
        args: [account, (grant?.nonce ?? 0n) >> 64n],
      },
      {
        address: account,
        abi: modularAccountAbi,
        functionName: 'getValidationData',
        args: [concat([plan.module, numberToHex(entityId, { size: 4 })])],
      },
      readTimeRange({ account, entityId: timeRangeHook?.entityId ?? entityId }),
      session.key.type === 'p256'
        ? readWebAuthnSigner({ account, entityId })
        : readSingleSigner({ account, entityId }),
      ...usage.contracts,
    ],
    batchSize: 0,
    blockNumber,
    deployless: client.chain.contracts?.multicall3 === undefined,
  })
  // The EntryPoint always answers: without its answer there was none at all.
  if (nonce?.status !== 'success') throw nonce?.error

  if (!isInstalled(validation?.result)) {
    return {
      isDeployed: validation?.status === 'success',
      installation: grant !== undefined && nonce.result === grant.nonce ? 'waiting' : 'consumed',
      usage: usage.toUsage([]).map(toUnused),
    }
  }
  return {
    isDeployed: true,
    installation: 'installed',
    timeRange: timeRangeHook && toTimeRange(timeRange?.result),
    signer: toSigner(signer?.result),
    usage: usage.toUsage(results.map(({ result }) => result)),
  }
}

/** Answer of `timeRanges`. */
function toTimeRange(answer: unknown): SessionState['timeRange'] {
  if (!Array.isArray(answer)) return undefined
  const [validUntil, validAfter] = answer.map(Number)
  return { validUntil: validUntil ?? 0, validAfter: validAfter ?? 0 }
}

/** Usage before the first use: what was granted is what is left. */
function toUnused({ id, permission }: PermissionUsage): PermissionUsage {
  if (!('limit' in permission)) return { id, permission, live: true }
  const { limit } = permission
  return limit === 'unlimited'
    ? { id, permission, limit, remaining: limit, live: true }
    : { id, permission, limit, spent: 0n, remaining: limit, live: limit > 0n }
}
