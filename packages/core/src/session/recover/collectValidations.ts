import type { Address } from 'viem'
import { nameValidation } from './nameValidation.js'
import type { HistoryEvent, Place } from './readHistory.js'

/** A validation of an account, by its history. */
export type Validation = {
  module: Address
  entityId: number
  /** Since it was last uninstalled; empty where that was before the history begins. */
  installs: readonly Place[]
  uninstalled?: (Place & { clean: boolean }) | undefined
}

/** Goes on with the history of an account's validations. Returns those that something happened to. */
export function collectValidations(
  validations: Map<string, Validation>,
  events: readonly HistoryEvent[],
): readonly string[] {
  const touched = new Set<string>()
  for (const event of events) {
    if (event.type === 'updated') continue
    const { module, entityId } = event
    const name = nameValidation(event)
    touched.add(name)
    const { installs = [], uninstalled } = validations.get(name) ?? {}
    validations.set(
      name,
      event.type === 'installed'
        ? { module, entityId, installs: uninstalled ? [event] : [...installs, event] }
        : { module, entityId, installs, uninstalled: event },
    )
  }
  return [...touched]
}
