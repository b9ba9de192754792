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
 * Arranges labels for look-up; of two for one address, the one that somebody vouches for. Names that
 * nobody vouches for are cut, cleared of invisible and direction-changing characters, and replaced by
 * the address where an eye could take them for a vouched-for name, an address or an amount.
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
    vouchedLast(labels.tokens).flatMap((token) =>
      token.address === 'native' ? [] : [[toKey(token.address), token] as const],
    ),
  )
  const contracts = new Map(
    vouchedLast(labels.contracts).map((label) => [toKey(label.address), label]),
  )
  const taken = new Set(
    [native, ...tokens.values(), ...contracts.values()]
      .filter((label) => label.verified)
      .flatMap((label) => [label.name, 'symbol' in label ? label.symbol : undefined])
      .filter((text) => text !== undefined)
      .map(skeleton),
  )
  const honest = (text: string | undefined, maximum: number): string | undefined => {
    const clean = text
      ?.slice(0, 8 * maximum)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .trim()
    if (!clean || !isPlain(clean)) return undefined
    const words = clean.normalize('NFKD').split(/[^\p{L}\p{M}\p{N}$|!]+/u)
    if ([clean, ...words].some((part) => taken.has(skeleton(part)))) return undefined
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

const vouchedLast = <label extends { verified: boolean }>(
  labels: readonly label[] = [],
): readonly label[] =>
  labels.toSorted((one, other) => Number(one.verified) - Number(other.verified))

/**
 * Whether a text is made of letters that cannot pass for Latin ones (Unicode TR 39 lists thousands
 * that can), and reads neither as an address nor as the rest of an amount.
 */
function isPlain(text: string): boolean {
  const decomposed = text.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return (
    /^[\x20-\x7E\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u.test(decomposed) &&
    !/^0x/i.test(decomposed) &&
    /^\S*\p{L}/u.test(decomposed)
  )
}

/** What two texts have in common when an eye takes one for the other. */
function skeleton(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[015$8i|!2]/g, (character) => lookalikes[character] ?? character)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[\p{C}\p{M}\p{Z}\p{P}\p{S}]/gu, '')
}

/** Digits and signs that look like letters, and letters that look like each other. */
const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '!': 'l',
  '2': 'z',
  '5': 's',
  $: 's',
  '8': 'b',
}

function shortAddress(address: Address): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`
}
