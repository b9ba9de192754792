import {
  contractCalls,
  erc20Spend,
  gas,
  inHours,
  sessionRequest,
  type SessionRequest,
} from '@valetkey/core'
import { parseEther, parseUnits } from 'viem'
import type { Environment } from '../../environment.js'
import { arenaAbi } from './arena/arenaAbi.js'

/** What Arena asks for: moves and rewards, a small budget, gas, for a day. */
export function createRequest({ contracts }: Environment): SessionRequest {
  return sessionRequest({
    validUntil: inHours(24),
    permissions: [
      contractCalls({ address: contracts.arena, abi: arenaAbi, functions: ['move', 'claim'] }),
      erc20Spend({ token: contracts.testDollar, limit: parseUnits('25', 6) }),
      gas({ limit: parseEther('0.05') }),
    ],
  })
}
