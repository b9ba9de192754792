import { encodeFunctionData, type Hex } from 'viem'
import { accountAbi } from '../conformance/wire.js'

export const createSelector: Hex = '0x5998db5c'

/** Init code that deploys one zero byte, and accepts value. */
const initCode: Hex = '0x60016000f3'

/** The account creates a contract. */
export const createCall = (value = 0n): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'performCreate',
    args: [value, initCode, false, `0x${'00'.repeat(32)}`],
  })
