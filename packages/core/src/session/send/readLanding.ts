import { concat, numberToHex } from 'viem'
import { getBlockNumber, getCode, readContract } from 'viem/actions'
import { modularAccountAbi } from '../../account/abi.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'
import { readNonce } from './readNonce.js'

/**
 * What the chain says of a grant. `waiting`: it can still land. `landed`: the session is installed.
 * `consumed`: its nonce is used up and nothing is installed, so it was cancelled or revoked.
 */
export async function readLanding(
  config: ValetKeyConfig,
  session: Session,
): Promise<{ state: 'waiting' | 'landed' | 'consumed'; blockNumber: bigint }> {
  const { chainId, account, entityId, grant } = session
  const client = config.getClient({ chainId })
  const { module } = getPlan(session)
  const [code, sequence, blockNumber] = await Promise.all([
    getCode(client, { address: account }),
    grant === undefined
      ? 1n
      : readNonce(config, { chainId, account, nonce: grant.nonce }).then(
          (nonce) => nonce - grant.nonce,
        ),
    getBlockNumber(client),
  ])
  if (code === undefined) return { state: 'waiting', blockNumber }
  const { validationFlags } = await readContract(client, {
    address: account,
    abi: modularAccountAbi,
    functionName: 'getValidationData',
    args: [concat([module, numberToHex(entityId, { size: 4 })])],
  })
  if (validationFlags !== 0) return { state: 'landed', blockNumber }
  return { state: sequence === 0n ? 'waiting' : 'consumed', blockNumber }
}
