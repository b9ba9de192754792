import { decodeFunctionData, type Hex } from 'viem'
import { modularAccountAbi } from './abi.js'
import type { AccountCall } from './encodeCalls.js'
import { withoutContext } from './withoutContext.js'

/** Reads `execute` and `executeBatch`, wrapped or not; `undefined` for other account functions. */
export function decodeCalls(callData: Hex): readonly AccountCall[] | undefined {
  const { functionName, args } = decodeFunctionData({
    abi: modularAccountAbi,
    data: withoutContext(callData),
  })
  if (functionName === 'execute') return [{ to: args[0], value: args[1], data: args[2] }]
  if (functionName === 'executeBatch') {
    return args[0].map(({ target, value, data: callBytes }) => ({
      to: target,
      value,
      data: callBytes,
    }))
  }
  return undefined
}
