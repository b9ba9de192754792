import type { ContractLabel, FunctionLabel, PermissionLine } from '@valetkey/core'
import type { Words } from '../words/Words.js'
import { shortAddress } from './createFormat.js'
import { safeText } from './safeText.js'

/** With a large first letter, be it the first of what is isolated. */
export const capitalise = (text: string): string =>
  text.replace(/^\u2068?./u, (first) => first.toUpperCase())

/** The app's name for a contract where the app vouches for it, else its address. */
export const contractName = ({ name, address, verified }: ContractLabel): string =>
  (verified && name && safeText(name)) || shortAddress(address)

/** What the chain takes calls without data for. */
const noFunction = '0x00000000'

/** The app's verb phrase for a function, else its name, else its selector. */
export function functionPhrase(
  { label, signature, selector }: FunctionLabel,
  { messages }: Words,
): string {
  if (label) return safeText(label)
  if (selector === noFunction) return messages.plainTransfer
  return messages.callFunction(signature?.slice(0, signature.indexOf('(')) ?? selector)
}

/** What a permission lets an app do, as parts of one sentence; none for what needs no mention. */
export function permissionPhrases(line: PermissionLine, words: Words): readonly string[] {
  const { messages, format } = words
  switch (line.type) {
    case 'contract-calls':
      return line.functions === 'all'
        ? [messages.useAllOf(contractName(line.contract))]
        : line.functions.length > most
          ? [messages.useFunctionsOf(line.functions.length, contractName(line.contract))]
          : line.functions.map((each) => functionPhrase(each, words))
    case 'any-contract-calls':
      return [
        messages.onAnyContractPhrase(
          format.list(line.functions.map((each) => functionPhrase(each, words))),
        ),
      ]
    case 'erc20-spend':
      return [messages.spendUpTo(format.amount(line.limit, line.token))]
    case 'native-spend':
    case 'native-and-gas':
      if (line.limit === 0n) return []
      return line.limit === 'unlimited'
        ? [messages.spendAnyAmount(format.unit(line.token))]
        : [messages.spendUpTo(format.amount(line.limit, line.token))]
    case 'gas':
      return line.limit === 'unlimited' ? [messages.spendAnyAmount(format.unit(line.token))] : []
    case 'paymaster':
      return []
    case 'root':
      return [lower(messages.root)]
    case 'custom':
      return line.token && line.limit !== undefined
        ? [messages.spendUpTo(periodic(format.amount(line.limit, line.token), line, words))]
        : [operationsPhrase(line, words) ?? lower(permissionName(line, words))]
    case 'account-functions':
    case 'unknown':
      return [lower(permissionName(line, words))]
  }
}

/** What permissions let an app do, each thing once. */
export const allPhrases = (lines: readonly PermissionLine[], words: Words): readonly string[] => [
  ...new Set(lines.flatMap((line) => permissionPhrases(line, words))),
]

/** More functions than this are counted, not listed. */
const most = 4

const periodic = (
  amount: string,
  { period }: { period?: 'hour' | 'day' | 'week' | 'month' | undefined },
  { messages }: Words,
): string => (period ? messages.perPeriod(amount, period) : amount)

type Custom = Extract<PermissionLine, { type: 'custom' }>

/** Whether its limit is a number of operations. */
export const countsOperations = ({ kind, token, limit }: Custom): boolean =>
  kind === 'usage-limit' && token === undefined && limit !== undefined

const operationsPhrase = (line: Custom, { messages }: Words): string | undefined =>
  countsOperations(line) ? messages.actAtMost(Number(line.limit)) : undefined

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const functionsName = (functions: readonly FunctionLabel[], words: Words): string =>
  capitalise(words.format.list(functions.map((each) => functionPhrase(each, words))))

/** The first line of a permission's row. */
export function permissionName(line: PermissionLine, words: Words): string {
  const { messages, format } = words
  switch (line.type) {
    case 'contract-calls':
      if (line.functions === 'all')
        return capitalise(messages.useAllOf(contractName(line.contract)))
      return line.functions.length > most
        ? capitalise(messages.useFunctionsOf(line.functions.length, contractName(line.contract)))
        : functionsName(line.functions, words)
    case 'any-contract-calls':
      return functionsName(line.functions, words)
    case 'erc20-spend':
      return messages.spend(format.unit(line.token))
    case 'native-spend':
      return messages.sendNative(format.unit(line.token))
    case 'native-and-gas':
      return messages.nativeAndGas(format.unit(line.token))
    case 'gas':
      return messages.payForGas
    case 'paymaster':
      return messages.paymasterOnly
    case 'account-functions':
      return messages.accountFunctions(line.functions.length)
    case 'root':
      return messages.root
    case 'custom':
      return line.token
        ? messages.spend(format.unit(line.token))
        : capitalise(operationsPhrase(line, words) ?? messages.custom(safeText(line.kind)))
    case 'unknown':
      return messages.unknown
  }
}

/** The second line of a permission's row, where there is more to say. */
export function permissionNote(
  line: PermissionLine,
  { messages, format }: Words,
): string | undefined {
  switch (line.type) {
    case 'contract-calls':
      return line.functions === 'all'
        ? messages.everyFunctionOf(contractName(line.contract))
        : messages.functionsOf(line.functions.length, contractName(line.contract))
    case 'any-contract-calls':
      return messages.onAnyContract
    case 'erc20-spend':
      return line.approve ? messages.approveToo : messages.toAnyone
    case 'native-spend':
    case 'native-and-gas':
      return line.recipients === 'anyone' ? messages.toAnyone : messages.toListed
    case 'custom':
      return line.token && line.limit !== undefined && line.period
        ? messages.perPeriod(format.amount(line.limit, line.token), line.period)
        : countsOperations(line)
          ? messages.actAtMostNote
          : undefined
    case 'unknown':
      return messages.unknownReasons[line.reason]
    default:
      return undefined
  }
}
