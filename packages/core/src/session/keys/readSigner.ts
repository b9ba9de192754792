import { readContract } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import { readSingleSigner } from '../../modules/singleSigner/read.js'
import { readWebAuthnSigner } from '../../modules/webAuthn/read.js'
import type { Session } from '../../storage/Session.js'
import { toSigner } from '../chain/toSigner.js'

/** The key of a session that the chain accepts at a block. */
export async function readSigner(
  config: ValetKeyConfig,
  { chainId, account, entityId, key }: Session,
  { blockNumber }: { blockNumber: bigint },
): Promise<SessionKeyReference | undefined> {
  const client = config.getClient({ chainId })
  return toSigner(
    key.type === 'p256'
      ? await readContract(client, { ...readWebAuthnSigner({ account, entityId }), blockNumber })
      : await readContract(client, { ...readSingleSigner({ account, entityId }), blockNumber }),
  )
}
