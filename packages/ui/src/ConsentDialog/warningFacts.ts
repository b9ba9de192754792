import type { ContractLabel, Description, FunctionLabel, TokenLabel, Warning } from '@valetkey/core'
import { contractName, functionPhrase } from '../format/words.js'
import type { WarningFacts } from '../messages/WarningFacts.js'
import type { Words } from '../words/Words.js'
import type { Consent } from './ConsentContext.js'

const same = (a: unknown, b: unknown): boolean =>
  String(a).toLowerCase() === String(b).toLowerCase()

/** Puts what a warning is about in words, with the names that the rest of the dialog uses. */
export function warningFacts(
  { permissionId, data = {} }: Warning,
  { description, exposure, name }: Pick<Consent, 'description' | 'exposure' | 'name'>,
  words: Words,
): WarningFacts {
  const { format } = words
  const lines = description?.lines ?? []
  const line = lines.find(({ id }) => id === permissionId)
  const { token: address, spender, amount, functions } = data
  const token = [...tokensOf(lines), ...(exposure?.assets ?? []).map((asset) => asset.token)].find(
    (label) => same(label.address, address),
  )
  const limited = lines.find(
    (each) => each.type === 'erc20-spend' && same(each.token.address, address),
  )
  return {
    app: spenderName(lines, spender) ?? name,
    amount:
      typeof amount !== 'bigint' || !token
        ? undefined
        : // Nobody means a sum of that size: it stands for "as much as there is".
          format.amount(amount >= 2n ** 128n ? 'unlimited' : amount, token),
    limit:
      limited?.type === 'erc20-spend' ? format.amount(limited.limit, limited.token) : undefined,
    functions: functionList(line, functions, words),
    detail: typeof address === 'string' && spender === undefined ? address : undefined,
  }
}

const tokensOf = (lines: Description['lines']): readonly TokenLabel[] =>
  lines.flatMap((line) => ('token' in line && line.token ? [line.token] : []))

function spenderName(lines: Description['lines'], spender: unknown): string | undefined {
  const contracts: readonly ContractLabel[] = lines.flatMap((line) =>
    line.type === 'contract-calls' ? [line.contract] : [],
  )
  const contract = contracts.find(({ address }) => same(address, spender))
  return contract && contractName(contract)
}

function functionList(
  line: Description['lines'][number] | undefined,
  wanted: unknown,
  words: Words,
): string | undefined {
  if (!line || !('functions' in line) || line.functions === 'all' || !Array.isArray(wanted)) {
    return undefined
  }
  const found: readonly FunctionLabel[] = line.functions.filter(({ selector }) =>
    wanted.some((each) => same(each, selector)),
  )
  if (found.length === 0) return undefined
  return words.format.list(found.map((each) => functionPhrase(each, words)))
}
