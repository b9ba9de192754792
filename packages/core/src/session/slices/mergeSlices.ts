import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session, SessionSlice } from '../../storage/Session.js'
import { toDetail } from '../consent/toDetail.js'
import { fromSlices } from './fromSlices.js'

/**
 * Sessions that one operation installed for one period each, as the one session with limits per period
 * that they are together. All others stay as they are.
 */
export function mergeSlices(
  { kinds }: Pick<ValetKeyConfig, 'kinds'>,
  sessions: readonly Session[],
): readonly Session[] {
  const merged = new Map<Session, Session>()
  for (const parts of chains(sessions)) {
    const request = fromSlices(
      parts.map((part) => part.request),
      { kinds },
    )
    const [first] = parts
    if (first === undefined || request === undefined) continue
    const whole: Session = {
      ...first,
      request,
      slices: parts.map(toSlice),
      revoked: first.revoked && {
        ...first.revoked,
        clean: parts.every(({ revoked }) => revoked?.clean),
      },
      recovered: first.recovered && {
        foreign: parts.some(({ recovered }) => recovered?.foreign),
      },
    }
    for (const part of parts) merged.set(part, whole)
  }
  return [...new Set(sessions.map((session) => merged.get(session) ?? session))]
}

/** Sessions that are alike in all but time, each of which begins when the one before is over. */
function chains(sessions: readonly Session[]): readonly (readonly Session[])[] {
  const found: { name: string; parts: Session[] }[] = []
  const whole = sessions.filter(
    ({ slices, landed }) => slices === undefined && landed !== undefined,
  )
  for (const session of whole.toSorted((one, other) => start(one) - start(other))) {
    const name = nameOf(session)
    const chain = found.find(
      (one) => one.name === name && one.parts.at(-1)?.request.validUntil === start(session) - 1,
    )
    if (chain === undefined) found.push({ name, parts: [session] })
    else chain.parts.push(session)
  }
  return found.map(({ parts }) => parts)
}

/** The same for sessions that differ in nothing but their time. */
function nameOf({ key, landed, revoked, request }: Session): string {
  const terms = { ...request, validAfter: undefined, validUntil: undefined }
  return toDetail([key, landed?.transactionHash, revoked?.transactionHash, terms])
}

const start = ({ request }: Session): number => request.validAfter ?? 0

function toSlice({ entityId, installation, request }: Session): SessionSlice {
  const { validAfter = 0, validUntil } = request
  return {
    entityId,
    validAfter,
    validUntil: validUntil === 'never' ? 0 : validUntil,
    installation,
  }
}
