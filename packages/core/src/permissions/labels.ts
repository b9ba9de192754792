import type { Address } from 'viem'
import type { ContractLabel, FunctionLabel, Labels, TokenLabel } from './display.js'
import { knownFunction } from './knownFunctions.js'
import type { Selector } from './types.js'
import { toKey } from './values/address.js'

/** Labels, arranged for look-up. */
export type LabelIndex = {
  token(address: Address | 'native'): TokenLabel
  contract(address: Address): ContractLabel
  /** Tokens that have labels. */
  tokens: readonly Address[]
  /** Of one contract, or of any contract: then only where all labels of the selector agree. */
  fn(selector: Selector, address?: Address): FunctionLabel
}

const maxSymbolLength = 12
const maxNameLength = 40

/**
 * Arranges labels for look-up. Names that nobody vouches for are cut, cleared of invisible and
 * direction-changing characters, and replaced by the address where they equal a vouched-for name.
 */
export function indexLabels(labels: Labels = {}): LabelIndex {
  const native: TokenLabel = {
    address: 'native',
    symbol: 'ETH',
    decimals: 18,
    ...labels.nativeCurrency,
    verified: true,
  }
  const tokens = new Map(
    labels.tokens?.flatMap((token) =>
      token.address === 'native' ? [] : [[toKey(token.address), token] as const],
    ),
  )
  const contracts = new Map(labels.contracts?.map((label) => [toKey(label.address), label]))
  const taken = new Set(
    [native, ...tokens.values(), ...contracts.values()]
      .filter((label) => label.verified)
      .flatMap((label) => [label.name, 'symbol' in label ? label.symbol : undefined])
      .filter((text) => text !== undefined)
      .map(skeleton),
  )
  const honest = (text: string | undefined, maximum: number): string | undefined => {
    const clean = text?.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim()
    if (!clean || taken.has(skeleton(clean))) return undefined
    return clean.length > maximum ? `${clean.slice(0, maximum - 1)}…` : clean
  }

  return {
    tokens: [...tokens.keys()],
    token(address) {
      if (address === 'native') return native
      const label = tokens.get(toKey(address))
      if (label?.verified) return { ...label, address }
      return {
        address,
        symbol: honest(label?.symbol, maxSymbolLength) ?? shortAddress(address),
        decimals: label?.decimals,
        name: honest(label?.name, maxNameLength),
        verified: false,
      }
    },
    contract(address) {
      const label = contracts.get(toKey(address)) ?? tokens.get(toKey(address))
      if (label?.verified) return { address, name: label.name, verified: true }
      return { address, name: honest(label?.name, maxNameLength), verified: false }
    },
    fn(selector, address) {
      const known = knownFunction(selector)
      const candidates = (
        address ? [contracts.get(toKey(address))] : [...contracts.values()]
      ).flatMap((contract) => contract?.functions ?? [])
      const label = candidates.find((candidate) => toKey(candidate.selector) === selector)
      if (!label) return known
      return address
        ? { ...known, ...label, selector }
        : { ...known, signature: known.signature ?? label.signature, selector }
    },
  }
}

/** What two texts have in common when an eye takes one for the other. */
function skeleton(text: string): string {
  return [...text.normalize('NFKD').toLowerCase()]
    .map((character) => lookalikes[character] ?? character)
    .join('')
    .replace(/[\p{C}\p{M}\p{Z}\p{P}\p{S}]/gu, '')
}

/** Digits, signs, and Cyrillic and Greek letters that look like Latin ones (Unicode TR 39, the usual). */
const lookalikes: Record<string, string> = Object.fromEntries(
  ['0o1l5s₮t$s', 'аaвbсcԁdеeғfнhһhіiјjкkмmоoрpѕsтtуyхxԛqԝw', 'αaβbεeηnιiκkνvοoρpτtυuχxζzμm']
    .flatMap((pairs) => pairs.match(/../gu) ?? [])
    .map(([one = '', other = '']) => [one, other]),
)

function shortAddress(address: Address): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`
}
