import { concat, numberToHex } from 'viem'
import { expect } from 'vitest'
import { modularAccountAbi } from '../../account/abi.js'
import { validationEvents } from '../../account/events.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'
import { getSession } from '../getSession.js'
import { moves, type World } from '../session.test.shared.js'

/**
 * Nothing is lost and nothing was done twice: the owner was asked once, the key is there, one session
 * is installed, and so many moves were made.
 */
export async function expectUsable(
  { client, config, owner }: Pick<World, 'client' | 'config'> & { owner: { prompts: string[] } },
  { session: { id }, made, prompts = 1 }: { session: Session; made: number; prompts?: number },
): Promise<void> {
  const session = await getSession(config, { id })
  if (session === undefined) throw new Error('the session is not on record')
  expect(owner.prompts).toHaveLength(prompts)
  expect(await config.storage.getKey(id)).toBeDefined()
  expect(session).toMatchObject({ landed: { blockNumber: expect.any(BigInt) } })
  expect(await moves(client, session.account)).toBe(made)
  const installed = await client.getContractEvents({
    address: session.account,
    abi: validationEvents,
    eventName: 'ValidationInstalled',
    fromBlock: 0n,
  })
  expect(installed).toHaveLength(1)
  const { validationFlags } = await client.readContract({
    address: session.account,
    abi: modularAccountAbi,
    functionName: 'getValidationData',
    args: [concat([getPlan(session).module, numberToHex(session.entityId, { size: 4 })])],
  })
  expect(validationFlags).toBe(1)
}
