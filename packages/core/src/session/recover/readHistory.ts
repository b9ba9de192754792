import type { Address, Hash } from 'viem'
import { getContractEvents } from 'viem/actions'
import { validationEvents } from '../../account/events.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { allowlistModuleAddress } from '../../modules/allowlist/address.js'
import { allowlistModuleEvents } from '../../modules/allowlist/events.js'
import { nativeTokenLimitModuleAddress } from '../../modules/nativeTokenLimit/address.js'
import { nativeTokenLimitModuleEvents } from '../../modules/nativeTokenLimit/events.js'
import type { BlockRange } from '../chain/readRanges.js'
import type { LimitUpdate } from './applyUpdates.js'

/** Where on the chain something happened. */
export type Place = { blockNumber: bigint; logIndex: number; transactionHash: Hash }

/** What happened to the validations of an account. */
export type HistoryEvent = Place &
  (
    | { type: 'installed'; module: Address; entityId: number }
    | { type: 'uninstalled'; module: Address; entityId: number; clean: boolean }
    | { type: 'updated'; update: LimitUpdate }
  )

/** Reads, in order, what the account and the modules say of its validations. */
export async function readHistory(
  config: ValetKeyConfig,
  { account, chainId, range }: { account: Address; chainId: number; range: BlockRange },
): Promise<readonly HistoryEvent[]> {
  const client = config.getClient({ chainId })
  const of = { args: { account }, strict: true, ...range } as const
  const allowlist = { address: allowlistModuleAddress, abi: allowlistModuleEvents, ...of } as const
  const [validations, targets, functions, limits, native] = await Promise.all([
    getContractEvents(client, { address: account, abi: validationEvents, strict: true, ...range }),
    getContractEvents(client, { ...allowlist, eventName: 'AddressAllowlistUpdated' }),
    getContractEvents(client, { ...allowlist, eventName: 'SelectorAllowlistUpdated' }),
    getContractEvents(client, { ...allowlist, eventName: 'ERC20SpendLimitUpdated' }),
    getContractEvents(client, {
      address: nativeTokenLimitModuleAddress,
      abi: nativeTokenLimitModuleEvents,
      eventName: 'NativeTokenSpendLimitUpdated',
      ...of,
    }),
  ])
  const events: readonly HistoryEvent[] = [
    ...validations.map((event): HistoryEvent => {
      const { module, entityId } = event.args
      return event.eventName === 'ValidationInstalled'
        ? { ...place(event), type: 'installed', module, entityId }
        : {
            ...place(event),
            type: 'uninstalled',
            module,
            entityId,
            clean: event.args.onUninstallSucceeded,
          }
    }),
    ...targets.map((event) => updated(event, { type: 'target', ...event.args })),
    ...functions.map((event) => updated(event, { type: 'function', ...event.args })),
    ...limits.map((event) => updated(event, { type: 'token-limit', ...event.args })),
    ...native.map((event) => updated(event, { type: 'native-limit', ...event.args })),
  ]
  return events.toSorted((a, b) =>
    a.blockNumber === b.blockNumber
      ? a.logIndex - b.logIndex
      : Number(a.blockNumber - b.blockNumber),
  )
}

function updated(event: Place, update: LimitUpdate): HistoryEvent {
  return { ...place(event), type: 'updated', update }
}

function place({ blockNumber, logIndex, transactionHash }: Place): Place {
  return { blockNumber, logIndex, transactionHash }
}
