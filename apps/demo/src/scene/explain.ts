import type { Denial, DenialReason, Labels } from '@valetkey/core'
import { createFormat, en } from '@valetkey/ui'

const words: { readonly [reason in DenialReason]?: string } = {
  expired: 'The key has ended.',
  'not-yet-valid': 'The key has not begun.',
  'contract-not-allowed': 'This contract is not on the list.',
  'function-not-allowed': 'This function is not on the list.',
  'gas-limit': 'The gas budget is used up.',
  'token-function': 'Only what was asked for may be done with the token.',
  'native-limit': 'The key may send no ETH.',
  'account-function-not-allowed': 'The key may not change the account.',
}

/** Why nothing was sent, in words. */
export function explain({ reason, remaining }: Denial, labels: Labels): string {
  const token = labels.tokens?.[0]
  if (reason === 'token-limit' && remaining !== undefined && token) {
    const format = createFormat({ messages: en, now: 0 })
    return `Refused here: ${format.amount(remaining, token)} left.`
  }
  return `Refused here. ${words[reason] ?? reason}`
}
