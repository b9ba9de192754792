'use client'
import type { TokenChoice } from '../TokenAmountField/TokenAmountField.js'
import { usePickerChoices } from './PickerContext.js'

const ether: TokenChoice = { address: 'native', symbol: 'ETH', decimals: 18, verified: true }

/** What the chain's own token is called, and how much of it the account holds. */
export const useNativeToken = (): TokenChoice =>
  usePickerChoices().tokens.find(({ address }) => address === 'native') ?? ether
