import { encodeFunctionData, type Hex } from 'viem'
import { accountAbi } from './wire.js'

/** Init code that deploys one zero byte. */
const tinyInitCode: Hex = '0x60016000f3'

/** A call of the account that creates a contract, with value. */
export const performCreate = (value: bigint): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'performCreate',
    args: [value, tinyInitCode, false, `0x${'00'.repeat(32)}`],
  })
