import type { AmountProblem } from '../TokenAmountField/parseAmount.js'

/** Kinds of entries of the picker. */
export type PickerEntryType =
  | 'erc20-spend'
  | 'native-spend'
  | 'native-and-gas'
  | 'contract-calls'
  | 'any-contract-calls'
  | 'account-functions'
  | 'gas'
  | 'paymaster'
  | 'root'
  | 'custom'

/** Words of the permission picker and its fields. */
export type PickerMessages = {
  title: string
  text: string
  add: string
  entry(type: PickerEntryType, unit: string): string
  remove(entry: string): string

  choose: string
  anotherAddress: string
  unknownToken: string
  unknownContract: string
  atMost: string
  /** Of a token whose decimals nobody vouches for. */
  units: string
  youHold(amount: string): string
  amounts: string
  allIHold: string
  approve: string
  toAnyone(unit: string): string

  functions: string
  functionsOf(contract: string): string
  functionsAnywhere: string
  functionsOfAccount: string
  whichFunctions: string
  chosenFunctions: string
  everyFunction: string
  everyFunctionText: string
  chosenOf(chosen: number, all: number): string
  search: string
  match(count: number): string
  noFunction: string
  marked(payable: number, moving: number): string
  payable: string
  movesFunds: string
  equalsRoot: string

  actions: string
  about: string
  actionsUnit(count: number): string
  fewer: string
  more: string
  atTodaysPrice: string
  checkingPrice: string
  noGasLimit: string
  setLimit: string
  paymasterText: string
  rootText: string

  usageLimit: string
  periodicSpend: string
  period: string
  periods: Record<'hour' | 'day' | 'week' | 'month', string>
  /** Of a rule that makes others narrower. */
  onlyLimits: string

  until: string
  from: string
  atOnce: string
  oneWeek: string
  oneMonth: string
  custom: string
  never: string
  chooseTime: string

  amountProblem(problem: AmountProblem, decimals: number): string
  /** By the name of the error, where there is a better way to say it than the error's own. */
  problem: { readonly [error: string]: string | undefined }

  preview: string
  nothing: string
  /** `phrases` is a finished list; without `until`, the time is still to be chosen. */
  sentence(phrases: string, until: string | undefined): string
  sentenceForever(phrases: string): string
  before: string
  at(entry: string, problem: string): string
  submit: string
  fix(count: number): string
}
