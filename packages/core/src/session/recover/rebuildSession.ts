import type { Address, Hash } from 'viem'
import { getBlock } from 'viem/actions'
import type { Owner } from '../../account/Owner.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { BaseError } from '../../errors/BaseError.js'
import { encodeInstall } from '../../install/encodeInstall.js'
import type { InstallPlan } from '../../install/types.js'
import { compile } from '../../permissions/compile.js'
import { decompile } from '../../permissions/decompile.js'
import type { Session } from '../../storage/Session.js'
import { toSessionId } from '../toSessionId.js'
import { applyUpdates } from './applyUpdates.js'
import type { Validation } from './collectValidations.js'
import type { HistoryEvent, Place } from './readHistory.js'
import { readInstallation } from './readInstallation.js'
import { readPresent } from './readPresent.js'

/** A validation of the account that is no session by what can be found out about it. */
export type UnreadableValidation = {
  module: Address
  entityId: number
  /** `false`: it was uninstalled. */
  installed: boolean
  transactionHash: Hash
  /**
   * `call`: what installed it was not found. `signer`: its module is none that we know. `hooks`: the
   * account has other hooks than what installed it says.
   */
  reason: 'call' | 'signer' | 'hooks'
}

export type RebuildParameters = {
  account: Address
  chainId: number
  owner: Owner
  salt: bigint
  validation: Validation
  updates: readonly Extract<HistoryEvent, { type: 'updated' }>[]
}

/** Rebuilds a session from what installed it and from what the chain holds now. */
export async function rebuildSession(
  config: ValetKeyConfig,
  { account, chainId, owner, salt, validation, updates }: RebuildParameters,
): Promise<Session | UnreadableValidation> {
  const { module, entityId, installs, uninstalled } = validation
  const client = config.getClient({ chainId })
  const last = installs.at(-1) ?? uninstalled
  const unreadable = (reason: UnreadableValidation['reason']): UnreadableValidation => ({
    module,
    entityId,
    installed: uninstalled === undefined,
    transactionHash: last?.transactionHash ?? '0x',
    reason,
  })
  const installed = await readInstallation(client, { account, validation })
  if (installed === undefined || last === undefined) return unreadable('call')
  const since = updates.filter(
    (event) =>
      isAfter(event, last) &&
      // An uninstallation says of every entry that it goes.
      (uninstalled === undefined ||
        (isAfter(uninstalled, event) && event.transactionHash !== uninstalled.transactionHash)),
  )
  const planned = applyUpdates(
    installed,
    since.map(({ update }) => update),
  )
  const [{ plan, isInstalled, matches, leftovers }, { timestamp }] = await Promise.all([
    readPresent(client, { account, plan: planned }),
    getBlock(client, { blockNumber: last.blockNumber }),
  ])
  // One that is gone by now is taken back further on, and a look that stops before may be resumed there.
  if (uninstalled === undefined && isInstalled && !matches) return unreadable('hooks')
  const { kinds } = config
  const { key, request } = decompile(plan, { kinds })
  if (key === undefined) return unreadable('signer')
  return {
    id: toSessionId({ chainId, account, entityId }),
    chainId,
    account,
    owner,
    salt,
    entityId,
    key,
    request,
    installation: encodeInstall(plan),
    app: { name: '' },
    createdAt: Number(timestamp),
    landed: { transactionHash: last.transactionHash, blockNumber: last.blockNumber },
    revoked: uninstalled && {
      transactionHash: uninstalled.transactionHash,
      blockNumber: uninstalled.blockNumber,
      clean: uninstalled.clean || !leftovers,
    },
    recovered: { foreign: !isOurs(installed, { account, config }) },
  }
}

function isAfter(one: Place, other: Place): boolean {
  return one.blockNumber === other.blockNumber
    ? one.logIndex > other.logIndex
    : one.blockNumber > other.blockNumber
}

/** Whether this package would have written the same bytes for the same terms. */
function isOurs(
  plan: InstallPlan,
  { account, config: { kinds } }: { account: Address; config: ValetKeyConfig },
): boolean {
  const { key, request, entityId } = decompile(plan, { kinds })
  if (key === undefined) return false
  try {
    return (
      encodeInstall(compile({ request, key, entityId, account, kinds })) === encodeInstall(plan)
    )
  } catch (error) {
    if (error instanceof BaseError) return false
    throw error
  }
}
