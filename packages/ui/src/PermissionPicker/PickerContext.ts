import type { ContractLabel, FunctionLabel } from '@valetkey/core'
import { createContext, useContext } from 'react'
import type { Abi } from 'viem'
import { abiFunctions } from '../FunctionSelect/abiFunctions.js'
import type { TokenChoice } from '../TokenAmountField/TokenAmountField.js'
import type { PickerRule } from './PickerRule.js'

/** A contract to choose, with the ABI whose functions can be chosen. */
export type ContractChoice = ContractLabel & {
  functions?: readonly FunctionLabel[] | undefined
  abi?: Abi | undefined
}

export type PickerChoices = {
  tokens: readonly TokenChoice[]
  contracts: readonly ContractChoice[]
  rules: readonly PickerRule[]
  /** Wei that one action costs about, now. `undefined`: still being read. */
  gasPerAction: bigint | undefined
}

export const PickerContext = createContext<PickerChoices>({
  tokens: [],
  contracts: [],
  rules: [],
  gasPerAction: undefined,
})

/** What there is to choose from in the picker that a part stands in. */
export const usePickerChoices = (): PickerChoices => useContext(PickerContext)

/** What can be chosen of a contract: by its ABI, or what the app has named. */
export const functionsOf = ({ abi, functions }: ContractChoice): readonly FunctionLabel[] =>
  abi ? abiFunctions(abi, functions) : (functions ?? [])
