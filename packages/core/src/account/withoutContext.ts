import type { Hex } from 'viem'
import { executeUserOpSelector } from './encodeCalls.js'

/** Calls by themselves, without the wrapper in which an account hears of the operation around them. */
export const withoutContext = (callData: Hex): Hex =>
  callData.startsWith(executeUserOpSelector)
    ? `0x${callData.slice(executeUserOpSelector.length)}`
    : callData
