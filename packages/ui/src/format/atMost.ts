import type { TokenLabel } from '@valetkey/core'
import { glance } from './glance.js'

/** What can be lost, as it is read at a glance: never less than it is. */
export const atMost = (
  amount: bigint | 'unlimited',
  { decimals = 0 }: TokenLabel,
): bigint | 'unlimited' => (amount === 'unlimited' ? amount : glance(amount, decimals, 'up'))
