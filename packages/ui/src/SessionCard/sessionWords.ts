import type { PermissionLine, SessionStatus } from '@valetkey/core'
import { maxUint256 } from 'viem'
import { shortAddress } from '../format/createFormat.js'
import { safeText } from '../format/safeText.js'
import { contractName, permissionPhrases } from '../format/words.js'
import type { AllWords } from '../words/AllWords.js'
import type { Leftover, SessionEntry } from './SessionEntry.js'

/** More than these in one sentence, and nobody reads it. */
const mostFunctions = 3

/** Whether a key can act now or later. */
export const isLive = (status: SessionStatus | undefined): boolean =>
  status === undefined || status === 'active' || status === 'scheduled' || status === 'granted'

/** Whether there is something to take back. */
export const isRevocable = (status: SessionStatus | undefined): boolean =>
  isLive(status) || status === 'exhausted'

/** The app's name; of a key that nothing here has made, what it is. */
export const sessionName = ({ app }: SessionEntry, { messages }: AllWords): string =>
  (app && (safeText(app.name) || app.origin)) || messages.sessions.elsewhere

/** Whose key it is, as titles say it: the app's, or, where nobody knows that, the key by itself. */
export const keyOwner = (entry: SessionEntry, words: AllWords): string =>
  entry.app ? sessionName(entry, words) : shortAddress(entry.sessionKey)

/** Under the name: where the app lives, or which key it is. */
export const sessionOrigin = ({ app, sessionKey }: SessionEntry): string | undefined =>
  app ? app.origin : shortAddress(sessionKey)

/** What a permission lets a key do, without the amounts that meters show. */
function phrases(line: PermissionLine, words: AllWords): readonly string[] {
  const { messages, format } = words
  switch (line.type) {
    case 'contract-calls':
      return line.functions !== 'all' && line.functions.length > mostFunctions
        ? [messages.sessions.useFunctions(line.functions.length, contractName(line.contract))]
        : permissionPhrases(line, words)
    case 'erc20-spend':
      return [messages.sessions.spendOf(format.unit(line.token))]
    case 'native-spend':
    case 'native-and-gas':
      return line.limit === 0n
        ? []
        : line.limit === 'unlimited'
          ? permissionPhrases(line, words)
          : [messages.sessions.spendOf(format.unit(line.token))]
    default:
      return permissionPhrases(line, words)
  }
}

/** What the key can do, as one sentence; what it could do, once it is over. */
export function sessionSentence({ description, status }: SessionEntry, words: AllWords): string {
  const { sessions } = words.messages
  const said = words.format.list([
    ...new Set(description.lines.flatMap((line) => phrases(line, words))),
  ])
  return isLive(status) ? sessions.can(said) : sessions.could(said)
}

/** What else has to be said of it before anyone decides. */
export function sessionRemarks(entry: SessionEntry, words: AllWords): readonly string[] {
  const { messages, format, now } = words
  const { sessions } = messages
  const { app, description, status, usage, pending, unclean, leftovers = [] } = entry
  const gas = usage?.find(({ permission }) => permission.type === 'gas')
  const remarks: (string | false | undefined)[] = [
    !app && sessions.found,
    status === 'granted' && sessions.granted,
    status === 'lapsed' && sessions.lapsed,
    status === 'exhausted' && sessions.exhausted,
    status === 'scheduled' &&
      description.validAfter !== undefined &&
      sessions.startsOn(format.time(description.validAfter)),
    status === 'expired' &&
      description.validUntil !== 'never' &&
      sessions.endedAt(format.relative(Math.min(description.validUntil, now))),
    status === 'revoked' && sessions.revoked,
    unclean && sessions.unclean,
    isLive(status) && gas?.limit !== 0n && gas?.remaining === 0n && sessions.gasUsedUp,
    isLive(status) && description.validUntil === 'never' && sessions.noTimeLimit,
    pending && sessions.pending,
    !isLive(status) &&
      leftovers.length > 0 &&
      messages.revoke.stillOpen(
        format.list(
          leftovers.map((one) =>
            messages.revoke.leftover(leftoverAmount(one, words), contractName(one.spender)),
          ),
        ),
      ),
  ]
  return remarks.filter((remark) => typeof remark === 'string')
}

/** A limit near the largest number is none. */
const noLimitFrom = maxUint256 / 2n

/** `40 USDC`; what has no limit says so. */
export function leftoverAmount(
  { amount, token }: Leftover,
  { messages, format }: AllWords,
): string {
  return amount >= noLimitFrom
    ? messages.revoke.unlimited(format.unit(token))
    : format.amount(amount, token)
}
