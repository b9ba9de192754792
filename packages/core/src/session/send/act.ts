import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { readContract } from 'viem/actions'
import { encodeNonceKey } from '../../account/encodeNonceKey.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { getPlan } from '../getPlan.js'
import { acquireLane } from './acquireLane.js'
import type { Sending } from './Sending.js'
import { sendOperation, type SentOperation } from './sendOperation.js'
import { toCallingAccount } from './toCallingAccount.js'

/** Sends calls of a session that has landed, on a lane of its own until they are in a block. */
export async function act(
  config: ValetKeyConfig,
  { session, key, calls, sponsored }: Sending,
): Promise<SentOperation> {
  const { chainId, entityId } = session
  const { isGlobal } = getPlan(session)
  const account = await toCallingAccount(config, { session, key })
  const { lane, release } = await acquireLane(session.id)
  try {
    const nonce = await readContract(config.getClient({ chainId }), {
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      functionName: 'getNonce',
      args: [account.address, encodeNonceKey({ entityId, global: isGlobal, lane })],
    })
    const sent = await sendOperation(config, { chainId, account, calls, nonce, sponsored })
    const receipt = sent.receipt.finally(release)
    receipt.then(
      () => config._internal.emit({ type: 'used', session }),
      () => {},
    )
    return { ...sent, receipt }
  } catch (error) {
    release()
    throw error
  }
}
