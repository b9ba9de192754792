import type { Description, PermissionLine } from '@valetkey/core'
import type { Words } from '../words/Words.js'
import { permissionPhrases } from './words.js'

const text = (line: PermissionLine): string =>
  JSON.stringify(line, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))

export const sameLine = (a: PermissionLine, b: PermissionLine): boolean => text(a) === text(b)

/** What becomes different, as parts of one sentence. */
export function changePhrases(
  before: Description,
  after: Description,
  words: Words,
): readonly string[] {
  const { messages, format } = words
  const old = new Map(before.lines.map((line) => [line.id, line]))
  const left = new Set(after.lines.map(({ id }) => id))
  return [
    ...after.lines.flatMap((line): readonly string[] => {
      const was = old.get(line.id)
      if (was && sameLine(was, line)) return []
      const phrases = permissionPhrases(line, words)
      const limit = was && 'limit' in was ? was.limit : undefined
      const token = was && 'token' in was ? was.token : undefined
      if (limit === undefined || token === undefined) return phrases
      return phrases.map((phrase) => messages.instead(phrase, format.amount(limit, token)))
    }),
    ...before.lines
      .filter(({ id }) => !left.has(id))
      .flatMap((line) => permissionPhrases(line, words).map(messages.noLonger)),
    ...timePhrase(before.validUntil, after.validUntil, words),
  ]
}

function timePhrase(
  before: number | 'never',
  after: number | 'never',
  { messages, format }: Words,
): readonly string[] {
  if (before === after) return []
  if (after === 'never') return [messages.actForever]
  if (before === 'never') return [messages.actOnlyUntil(format.time(after))]
  const duration = format.duration(after - before)
  return [after > before ? messages.actLonger(duration) : messages.actShorter(duration)]
}
