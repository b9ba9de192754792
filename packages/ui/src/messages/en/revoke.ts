import type { RevokeMessages } from '../RevokeMessages.js'
import { count } from './count.js'

const keys = (n: number): string => count(n, { one: '# key', other: '# keys' })

export const revoke: RevokeMessages = {
  title: (name, n) => (name === undefined ? `Revoke all ${keys(n)}?` : `Revoke ${name}’s key?`),
  titleCancel: (name) => `Take back ${name}’s key?`,
  titleSigning: 'Confirm in your wallet',
  titleDone: (name, n) =>
    name === undefined
      ? count(n, { one: '# key is revoked', other: '# keys are revoked' })
      : `${name}’s key is revoked`,
  titleFailed: 'Not revoked',
  titleCleanUp: 'Clean up',
  ends: (name, kept) =>
    [
      name === undefined
        ? 'None of them can act for you any more.'
        : `${name} can no longer act for you.`,
      kept === undefined ? '' : `What it had left stays with you: ${kept}.`,
    ]
      .join(' ')
      .trim(),
  endsCancelled: (name) => `It is signed and not on chain. ${name} will not be able to use it.`,
  gasOf: (amount) => `${amount} of gas`,
  leavesBehind: 'What it leaves behind',
  checking: 'Looking for open approvals',
  leftover: (amount, spender) => `${amount} approval to ${spender}`,
  unlimited: (unit) => `Unlimited ${unit}`,
  fromSession: (time) => (time === undefined ? 'Made by this key.' : `Made by this key ${time}.`),
  given: (time) => (time === undefined ? 'Given before.' : `Given ${time}.`),
  couldStillTake: (spender) => `${spender} could still take it.`,
  nothingToTake: (unit) => `You hold 0 ${unit}, so nothing can be taken now.`,
  keep: (n) => (n === 1 ? 'Keep the key' : 'Keep the keys'),
  revoke: (n) => (n === 1 ? 'Revoke' : 'Revoke all'),
  revokeAndCleanUp: 'Revoke and clean up',
  cleanUp: 'Clean up',
  cleanUpText: 'These approvals stay open although the key is gone, until you close them.',
  cleanUpStored:
    'The key is gone, but its limits are still stored on chain. They do no harm; cleaning up removes them.',
  cost: (gas) =>
    gas === undefined ? 'One signature, and gas.' : `One signature. Gas about ${gas}.`,
  costSponsored: 'One signature. No gas.',
  walletAsks: 'Your wallet asks you once.',
  stillActs: 'Until it is on chain, the key still works.',
  checkedAt: (time) => `Checked on chain ${time}.`,
  stillOpen: (list) => `Still open: ${list}.`,
  failedText: 'Nothing has changed: the key still works.',
  titleNotCleaned: 'Not cleaned up',
  nothingChanged: 'Nothing has changed.',
}
