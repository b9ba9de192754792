import { arena as artifact } from '@valetkey/contracts'
import { encodeFunctionData, type Address } from 'viem'
import type { Call } from '../conformance/wire.js'

/** A function of the arena, which keeps state of each caller. */
export const arenaCall = (to: Address, functionName: 'resign' | 'boost', value = 0n): Call => ({
  to,
  value,
  data: encodeFunctionData({ abi: artifact.abi, functionName }),
})

/** A move is granted in most sessions; one beyond the board reverts and leaves nothing but gas. */
export const move = (to: Address, cell: number): Call => ({
  to,
  data: encodeFunctionData({ abi: artifact.abi, functionName: 'move', args: [cell] }),
})

export const badMove = (to: Address): Call => move(to, 200)
