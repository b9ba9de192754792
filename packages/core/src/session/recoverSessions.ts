import {
  getAddress,
  isAddressEqual,
  type Address,
  type GetBlockErrorType,
  type GetLogsErrorType,
  type GetTransactionErrorType,
  type Hash,
  type MulticallErrorType,
} from 'viem'
import { getBlockNumber } from 'viem/actions'
import { getAccountAddress } from '../account/getAccountAddress.js'
import type { Owner } from '../account/Owner.js'
import { toOwner } from '../account/toOwner.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { Session } from '../storage/Session.js'
import { changeSession } from './changeSession.js'
import { readRanges, type BlockRange } from './chain/readRanges.js'
import { toScannedTo } from './chain/toScannedTo.js'
import type { ScanParameters } from './getApprovals.js'
import { collectValidations, type Validation } from './recover/collectValidations.js'
import { nameValidation } from './recover/nameValidation.js'
import { readHistory, type HistoryEvent } from './recover/readHistory.js'
import {
  rebuildSession,
  type RebuildParameters,
  type UnreadableValidation,
} from './recover/rebuildSession.js'
import { renewTerms } from './recover/renewTerms.js'
import { getPlan } from './getPlan.js'
import { withoutUndoneChange } from './change/withoutUndoneChange.js'
import { withoutUndone } from './owner/withoutUndone.js'
import { mergeSlices } from './slices/mergeSlices.js'

export type RecoverSessionsParameters = {
  /** Whose account it is. An address stands for an EOA. */
  owner: Owner | Address
  chainId: number
  /** @default the account that belongs to `owner` and `salt` */
  account?: Address | undefined
  /** @default 0n */
  salt?: bigint | undefined
} & ScanParameters

export type RecoverSessionsReturnType = {
  /** Every session that something was found about, as it is on record now. */
  sessions: readonly Session[]
  /** Other validations of the account, which are no sessions by what can be found out. */
  unreadable: readonly UnreadableValidation[]
  /**
   * Last block that need not be looked at again, 64 before the head; give the next one as `fromBlock` to
   * go on from there.
   */
  scannedTo: bigint
}

export type RecoverSessionsErrorType =
  | ClientMissingErrorType
  | GetBlockErrorType
  | GetLogsErrorType
  | GetTransactionErrorType
  | MulticallErrorType
  | StorageUnavailableErrorType

/**
 * Rebuilds every session of an account from the chain and puts it on record: those made by others and
 * those that were taken back too. Each range of blocks is saved before the next is read. Limits per
 * period that stock modules enforce read back as one session, where `periodicSpendKind` is among the
 * config's kinds. What is on no chain is lost: private keys, names of apps, grants that have not landed.
 */
export async function recoverSessions(
  config: ValetKeyConfig,
  {
    owner: given,
    chainId,
    salt = 0n,
    fromBlock = 0n,
    maxRange,
    onProgress,
    ...parameters
  }: RecoverSessionsParameters,
): Promise<RecoverSessionsReturnType> {
  const owner = toOwner(given)
  const account = getAddress(parameters.account ?? getAccountAddress({ owner, salt }))
  // Not one that was asked for a moment ago: what landed since would be left out.
  const toBlock = await getBlockNumber(config.getClient({ chainId }), { cacheTime: 0 })
  const read = (range: BlockRange): Promise<readonly HistoryEvent[]> =>
    readHistory(config, { account, chainId, range })

  const validations = await listRebuilt(config, { account, chainId })
  const history: History = { account, chainId, owner, salt, validations, updates: [] }
  const sessions = new Map<string, Session>()
  let whole: readonly Session[] = []
  const unreadable = new Map<string, UnreadableValidation>()
  for await (const { logs, ...range } of readRanges({ fromBlock, toBlock, maxRange, read })) {
    const touched = goOn(history, logs)
    for (const name of touched) {
      const found = await recover(config, history, name)
      sessions.delete(name)
      unreadable.delete(name)
      if (found === undefined) continue
      if ('reason' in found) unreadable.set(name, found)
      else sessions.set(name, found)
    }
    whole = mergeSlices(config, [...sessions.values()])
    const rebuilt = touched.flatMap((name) => sessions.get(name) ?? [])
    await save(config, { whole, rebuilt: rebuilt.filter(({ recovered }) => recovered) })
    onProgress?.({
      scannedTo: toScannedTo({ fromBlock, toBlock: range.toBlock, head: toBlock }),
      toBlock,
    })
  }
  return {
    sessions: whole,
    unreadable: [...unreadable.values()],
    scannedTo: toScannedTo({ fromBlock, toBlock, head: toBlock }),
  }
}

type History = Omit<RebuildParameters, 'validation' | 'updates'> & {
  validations: Map<string, Validation>
  updates: Extract<HistoryEvent, { type: 'updated' }>[]
}

/** Goes on with the history. Returns the names of validations that may have changed. */
function goOn(
  { validations, updates }: History,
  events: readonly HistoryEvent[],
): readonly string[] {
  const changes = events.filter((event) => event.type === 'updated')
  updates.push(...changes)
  const touched = collectValidations(validations, events)
  return changes.length > 0 ? [...validations.keys()] : touched
}

async function recover(
  config: ValetKeyConfig,
  history: History,
  name: string,
): Promise<Session | UnreadableValidation | undefined> {
  const { account, chainId, owner, validations } = history
  const validation = validations.get(name)
  if (validation === undefined || isOwners(validation, owner)) return undefined
  const { entityId, installs, uninstalled } = validation
  const known = await findKnown(config, { account, chainId, entityId })
  // The first of several installations stands for all that are on record.
  if (known !== undefined && known.entityId !== entityId) {
    if (known.recovered === undefined || installs.length === 0) return undefined
  }
  if (known !== undefined && (known.recovered === undefined || installs.length === 0)) {
    // Who made it knows more of it than the chain does.
    const [install] = installs
    const landed = known.landed ?? (install && toLanding(install))
    const current = await withoutUndoneChange(config, await withoutUndone(config, known))
    const revoked =
      current.revoked ?? (uninstalled && { ...toLanding(uninstalled), clean: uninstalled.clean })
    const { key, request, installation } =
      known.recovered && known.slices === undefined
        ? await renewTerms(config, current, history.updates)
        : current
    const terms = { key, request, installation }
    return changeSession(config, known, (saved) => ({ ...saved, ...terms, landed, revoked }))
  }
  const found = await rebuildSession(config, { ...history, validation })
  if ('reason' in found) return found
  return { ...found, pending: known?.pending, revoked: found.revoked ?? known?.revoked }
}

/** What an earlier look has rebuilt, and this one may find changed. */
async function listRebuilt(
  { storage }: ValetKeyConfig,
  { account, chainId }: Pick<Session, 'account' | 'chainId'>,
): Promise<Map<string, Validation>> {
  const sessions = await storage.listSessions()
  return new Map(
    sessions
      .filter(
        (session) =>
          session.chainId === chainId &&
          isAddressEqual(session.account, account) &&
          session.recovered !== undefined,
      )
      .map((session) => {
        const { module, entityId } = getPlan(session)
        return [nameValidation({ module, entityId }), { module, entityId, installs: [] }]
      }),
  )
}

/** The session on record that an entity id belongs to: its own, or the one of which it is a part. */
async function findKnown(
  { storage }: ValetKeyConfig,
  { account, chainId, entityId }: Pick<Session, 'account' | 'chainId' | 'entityId'>,
): Promise<Session | undefined> {
  const sessions = await storage.listSessions()
  return sessions.find(
    (session) =>
      session.chainId === chainId &&
      isAddressEqual(session.account, account) &&
      (session.entityId === entityId || session.slices?.some((one) => one.entityId === entityId)),
  )
}

/** Puts on record what was rebuilt, and takes off it what turned out to be a part. */
async function save(
  config: ValetKeyConfig,
  { whole, rebuilt }: { whole: readonly Session[]; rebuilt: readonly Session[] },
): Promise<void> {
  const isRebuilt = (entityId: number): boolean =>
    rebuilt.some((session) => session.entityId === entityId)
  for (const session of whole) {
    const parts = session.slices ?? [session]
    if (!parts.some(({ entityId }) => isRebuilt(entityId))) continue
    // The chain does not know what left from here and is in no block yet.
    await changeSession(config, session, ({ attempts, transactions }) => ({
      ...session,
      attempts,
      transactions,
    }))
  }
  for (const session of rebuilt) {
    const { id } = session
    if (whole.some((one) => one.id === id)) continue
    if ((await config.storage.getSession(id)) === undefined) continue
    await config.storage.deleteSession(id)
    config._internal.emit({ type: 'deleted', session })
  }
}

function toLanding({
  transactionHash,
  blockNumber,
}: {
  transactionHash: Hash
  blockNumber: bigint
}): { transactionHash: Hash; blockNumber: bigint } {
  return { transactionHash, blockNumber }
}

/** Accounts with their owner in a module have a validation for that too. */
function isOwners({ entityId }: Validation, owner: Owner): boolean {
  return 'entityId' in owner && owner.entityId === entityId
}
