'use client'
import type { Description, PermissionLine } from '@valetkey/core'
import type { ReactElement } from 'react'
import { isLong } from '../format/isLong.js'
import { permissionName } from '../format/words.js'
import { useWords } from '../words/useWords.js'
import type { Words } from '../words/Words.js'
import { useConsent } from './ConsentContext.js'

type Row = { label: string; asked: string; said: string }

/** What was asked and what the bytes say, side by side; only what differs is marked. */
export function Differences(): ReactElement {
  const words = useWords()
  const { messages } = words
  const { asked, description, differences = [] } = useConsent()
  const terms: readonly Row[] = asked && description ? termRows(asked, description, words) : []
  const told = new Set<string>(
    terms.length > 0 ? ['permissions', 'validUntil', 'call', 'entityId', 'nonce'] : [],
  )
  const rows = [
    ...terms,
    ...differences
      .filter(({ field }) => !told.has(field))
      .map(({ field, expected, actual }) => ({
        label: messages.field(field),
        asked: shorten(expected),
        said: shorten(actual),
      })),
  ]
  return (
    <table data-slot="differences">
      <thead>
        <tr>
          <th scope="col">
            <span data-slot="hidden">{messages.fullRequest}</span>
          </th>
          <th scope="col">{messages.asked}</th>
          <th scope="col">{messages.inBytes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, asked: meant, said }) => (
          <tr key={label} data-state={meant === said ? undefined : 'different'}>
            <th scope="row" {...long(label)}>
              <bdi>{label}</bdi>
            </th>
            {[meant, said].map((value, column) => (
              <td key={column} {...long(value)}>
                <bdi>{value}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One row for each permission on either side, and one for the end; empty where all are the same. */
function termRows(asked: Description, said: Description, words: Words): readonly Row[] {
  const { messages, format } = words
  const end = ({ validUntil }: Description): string =>
    validUntil === 'never' ? messages.forever : format.time(validUntil)
  const ids = new Set([...asked.lines, ...said.lines].map(({ id }) => id))
  const rows = [...ids].flatMap((id): readonly Row[] => {
    const [meant, is] = [asked, said].map(({ lines }) => lines.find((line) => line.id === id))
    const line = meant ?? is
    if (!line) return []
    const value = (each: PermissionLine | undefined): string =>
      each === undefined ? messages.no : short(each, words)
    return [{ label: permissionName(line, words), asked: value(meant), said: value(is) }]
  })
  const all = [...rows, { label: messages.ends, asked: end(asked), said: end(said) }]
  return all.some((row) => row.asked !== row.said) ? all : []
}

function short(line: PermissionLine, { messages, format }: Words): string {
  if ('limit' in line && line.limit !== undefined) {
    return line.token ? format.amount(line.limit, line.token) : String(line.limit)
  }
  if ('functions' in line) {
    return line.functions === 'all' ? messages.everything : String(line.functions.length)
  }
  return messages.yes
}

const long = (text: string): object => (isLong(text) ? { 'data-long': '' } : {})

const longest = 42

const shorten = (value: string): string =>
  value.length > longest ? `${value.slice(0, 20)}…${value.slice(-8)}` : value
