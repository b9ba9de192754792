import { isAddressEqual, parseEventLogs, type Address, type Log } from 'viem'
import { validationEvents } from '../../account/events.js'

/** Whether every module forgot its part (ERC-6900): a failing one leaves state behind, and only says so. */
export function wasUninstalledCleanly(
  logs: readonly Log[],
  { account, entityId }: { account: Address; entityId: number },
): boolean {
  const events = parseEventLogs({
    abi: validationEvents,
    logs: [...logs],
    eventName: 'ValidationUninstalled',
  })
  return events.some(
    (event) =>
      isAddressEqual(event.address, account) &&
      event.args.entityId === entityId &&
      event.args.onUninstallSucceeded,
  )
}
