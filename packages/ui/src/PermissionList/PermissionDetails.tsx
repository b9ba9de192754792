import type { PermissionLine } from '@valetkey/core'
import type { ReactElement } from 'react'
import { shortAddress } from '../format/createFormat.js'
import { safeText } from '../format/safeText.js'
import { capitalise, contractName, functionPhrase } from '../format/words.js'
import { useWords } from '../words/useWords.js'

type Row = { label: string; text?: string; code?: string }

/** The technical side of one permission: addresses whole, signatures, selectors, bytes. */
export function PermissionDetails({ line }: { line: PermissionLine }): ReactElement | null {
  const words = useWords()
  const { messages } = words
  const rows: Row[] = []
  if (line.type === 'contract-calls') {
    rows.push({
      label: messages.contract,
      text: contractName(line.contract),
      code: line.contract.address,
    })
  }
  if ('functions' in line && line.functions !== 'all') {
    for (const each of line.functions) {
      rows.push({
        label: capitalise(functionPhrase(each, words)),
        code: each.signature ? `${each.signature} ${each.selector}` : each.selector,
      })
    }
  }
  if ('token' in line && line.token && line.token.address !== 'native') {
    const { name, address, verified, decimals } = line.token
    rows.push({ label: messages.token, text: safeText(name ?? ''), code: address })
    // Decimals, too, are the word of a token that nobody vouches for.
    if (!verified && decimals !== undefined && typeof line.limit === 'bigint')
      rows.push({
        label: capitalise(messages.unitsOf(shortAddress(address))),
        code: String(line.limit),
      })
  }
  if (line.type === 'paymaster') rows.push({ label: messages.paymaster, code: line.address })
  if (line.type === 'custom') {
    rows.push({
      label: messages.module,
      text: contractName(line.module),
      code: line.module.address,
    })
  }
  if (line.type === 'unknown') rows.push({ label: messages.bytes, code: line.data })
  if (rows.length === 0) return null
  return (
    <dl data-slot="details">
      {rows.map(({ label, text, code }) => (
        <div data-slot="details-row" key={`${label}${code ?? ''}`}>
          <dt>{label}</dt>
          <dd>
            {text && text !== (code && shortAddress(code)) ? `${text} ` : null}
            {code && (
              <code>
                <bdi dir="ltr">{code}</bdi>
              </code>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
