import { decodeFunctionData, hexToBigInt, size, slice, type Hex } from 'viem'
import { modularAccountAbi } from '../account/abi.js'
import { executeUserOpSelector } from '../account/encodeCalls.js'
import type { Operation } from '../modules/Operation.js'
import { executeBatchSelector, executeSelector, performCreateSelector } from './selectors.js'
import { toKey } from './values/address.js'

export type DecodedOperation = Pick<
  Operation,
  'shape' | 'selector' | 'calls' | 'createValue' | 'wrapped'
>

/** Reads calldata of an account as its modules do. Throws viem's decoding errors on broken arguments. */
export function decodeOperation(callData: Hex): DecodedOperation {
  const wrapped = toKey(callData).startsWith(executeUserOpSelector)
  const data: Hex = wrapped ? `0x${callData.slice(executeUserOpSelector.length)}` : callData
  const selector = toKey(data.slice(0, 10))
  if (selector === performCreateSelector && size(data) >= 36)
    return {
      shape: 'other',
      selector,
      calls: [],
      createValue: hexToBigInt(slice(data, 4, 36)),
      wrapped,
    }
  if (selector !== executeSelector && selector !== executeBatchSelector)
    return { shape: 'other', selector, calls: [], wrapped }
  const { functionName, args } = decodeFunctionData({ abi: modularAccountAbi, data })
  if (functionName === 'execute') {
    const [to, value, bytes] = args
    return { shape: functionName, selector, calls: [{ to, value, data: bytes }], wrapped }
  }
  if (functionName === 'executeBatch') {
    const calls = args[0].map(({ target: to, value, data: bytes }) => ({ to, value, data: bytes }))
    return { shape: functionName, selector, calls, wrapped }
  }
  return { shape: 'other', selector, calls: [], wrapped }
}
