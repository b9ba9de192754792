import { permitToken } from '@valetkey/contracts/fixtures'
import { encodeFunctionData, type Address } from 'viem'
import type { Call } from '../conformance/wire.js'

/** Every ERC-20 function that moves money, of any of the tokens here. */
export const tokenAbi = permitToken.abi

export const transfer = (token: Address, to: Address, amount: bigint): Call => ({
  to: token,
  data: encodeFunctionData({ abi: tokenAbi, functionName: 'transfer', args: [to, amount] }),
})

export const approve = (token: Address, spender: Address, amount: bigint): Call => ({
  to: token,
  data: encodeFunctionData({ abi: tokenAbi, functionName: 'approve', args: [spender, amount] }),
})
