import type { ModuleDenial } from '../modules/Operation.js'
import type { Denial } from './verdict.js'

/** A refusal of the hook that counts gas, whichever budget it draws on. */
export function gasDenial(
  { error, phase }: ModuleDenial,
  budget: Pick<Denial, 'permissionId' | 'remaining'>,
): Denial {
  return { error, phase, ...budget, reason: 'gas-limit', remedy: 'use-paymaster' }
}

/** A refusal of the hook that counts native token, whichever budget it draws on. */
export function nativeDenial(
  { error, phase }: ModuleDenial,
  { remaining, ...budget }: { permissionId?: string | undefined; remaining: bigint },
): Denial {
  const remedy = remaining > 0n ? 'lower-amount' : 'raise-limit'
  return { error, phase, ...budget, remaining, reason: 'native-limit', remedy }
}
