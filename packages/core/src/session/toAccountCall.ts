import { encodeFunctionData } from 'viem'
import type { AccountCall } from '../account/encodeCalls.js'
import type { SessionCall } from './sendSessionCalls.js'

/** A call as bytes. */
export function toAccountCall(call: SessionCall): AccountCall {
  if (call.abi === undefined) return { to: call.to, value: call.value, data: call.data }
  const { to, value, abi, functionName, args } = call
  return { to, value, data: encodeFunctionData({ abi, functionName, args }) }
}
