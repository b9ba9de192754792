import {
  getAddress,
  hexToString,
  isHex,
  parseAbi,
  type Address,
  type MulticallErrorType,
} from 'viem'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { Labels, TokenLabel } from '../permissions/display.js'
import { indexLabels } from '../permissions/labels.js'
import { toKey } from '../permissions/values/address.js'
import { readMany } from './chain/readMany.js'

export type GetLabelsParameters = {
  chainId: number
  /** Tokens to name, or contracts that may be tokens. */
  tokens: readonly Address[]
  /** Names that the app vouches for. @default those of the config */
  labels?: Labels | undefined
}

/** For `describe`, `exposure`, `warnings` and whatever else takes labels. */
export type GetLabelsReturnType = Labels

export type GetLabelsErrorType = ClientMissingErrorType | MulticallErrorType

/** More than any token in use has: with more of them, whole amounts would read as nothing. */
const mostDecimals = 36

/**
 * The app's labels, with what tokens that it does not vouch for say of themselves, marked unverified.
 * One `eth_call`; none where the app knows every token. What a token says is cleaned, and left out
 * where it could be taken for something else; a contract that says nothing gets no label.
 */
export async function getLabels(
  config: ValetKeyConfig,
  { chainId, tokens, labels = config.labels ?? {} }: GetLabelsParameters,
): Promise<GetLabelsReturnType> {
  const listed = new Set(labels.tokens?.map(({ address }) => toKey(address)))
  const strangers = [...new Set(tokens.map(toKey))].filter((token) => !listed.has(token))
  if (strangers.length === 0) return labels
  const answers = await readMany(
    config.getClient({ chainId }),
    strangers.flatMap((address) => reads.map((read) => ({ ...read, address }))),
  )
  const said = strangers.flatMap((address, index) =>
    toLabel(address, answers.slice(index * reads.length, (index + 1) * reads.length)),
  )
  const known = { ...labels, tokens: [...(labels.tokens ?? []), ...said] }
  const { token } = indexLabels(known)
  return {
    ...known,
    tokens: [...(labels.tokens ?? []), ...said.map(({ address }) => token(address))],
  }
}

// Tokens older than the standard answer with 32 bytes where it says string.
const text = parseAbi([
  'function symbol() view returns (string)',
  'function name() view returns (string)',
])
const bytes = parseAbi([
  'function symbol() view returns (bytes32)',
  'function name() view returns (bytes32)',
])
const number = parseAbi(['function decimals() view returns (uint256)'])

const reads = [
  { abi: text, functionName: 'symbol' },
  { abi: bytes, functionName: 'symbol' },
  { abi: text, functionName: 'name' },
  { abi: bytes, functionName: 'name' },
  { abi: number, functionName: 'decimals' },
] as const

function toLabel(
  address: Address,
  [symbol, shortSymbol, name, shortName, decimals]: readonly unknown[],
): readonly TokenLabel[] {
  const said = {
    symbol: toText(symbol, shortSymbol) ?? '',
    decimals:
      typeof decimals === 'bigint' && decimals <= mostDecimals ? Number(decimals) : undefined,
    name: toText(name, shortName),
  }
  if (said.symbol === '' && said.decimals === undefined) return []
  return [{ address: getAddress(address), ...said, verified: false }]
}

function toText(string: unknown, bytes32: unknown): string | undefined {
  if (typeof string === 'string') return string
  return isHex(bytes32) ? hexToString(bytes32, { size: 32 }) : undefined
}
