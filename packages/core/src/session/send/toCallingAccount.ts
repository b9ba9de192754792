import { isAddressEqual } from 'viem'
import { getAccountAddress } from '../../account/getAccountAddress.js'
import { getAccountInitCode } from '../../account/getAccountInitCode.js'
import { toSessionAccount, type SessionAccount } from '../../account/toSessionAccount.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionKey } from '../../keys/SessionKey.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'
import { getBundlerClient } from './getBundlerClient.js'

/** The account as this session's key sees it. `landing`: with the grant, and deployed if need be. */
export async function toCallingAccount(
  config: ValetKeyConfig,
  { session, key, landing }: { session: Session; key: SessionKey; landing: boolean },
): Promise<SessionAccount> {
  const { chainId, account: address, entityId, owner, salt, grant } = session
  const account = await toSessionAccount({
    client: config.getClient({ chainId }),
    bundlerClient: getBundlerClient(config, { chainId }),
    address,
    entityId,
    key,
    executionHooks: getPlan(session).hooks.some(({ type }) => type === 'execution'),
    grant: landing ? grant : undefined,
    initCode:
      landing && isAddressEqual(getAccountAddress({ owner, salt }), address)
        ? getAccountInitCode({ owner, salt })
        : undefined,
  })
  // An account whose session landed is deployed: viem need not ask.
  return landing ? account : { ...account, getFactoryArgs: async () => ({}) }
}
