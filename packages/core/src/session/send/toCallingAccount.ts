import { isAddressEqual } from 'viem'
import { getAccountAddress } from '../../account/getAccountAddress.js'
import { getAccountInitCode } from '../../account/getAccountInitCode.js'
import { toSessionAccount, type SessionAccount } from '../../account/toSessionAccount.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { getPlan } from '../getPlan.js'
import { getBundlerClient } from './getBundlerClient.js'
import type { Sending } from './Sending.js'

/**
 * The account as this session's key sees it. Carrying its grant, it is deployed if need be; carrying a
 * change, the owner's signature on that goes along.
 */
export async function toCallingAccount(
  config: ValetKeyConfig,
  {
    session,
    key,
    carries,
    spare,
  }: Pick<Sending, 'session' | 'key' | 'spare'> & { carries?: 'grant' | 'change' | undefined },
): Promise<SessionAccount> {
  const { chainId, account: address, entityId, owner, salt, grant, pending } = session
  const landing = carries === 'grant'
  const account = await toSessionAccount({
    client: config.getClient({ chainId }),
    bundlerClient: getBundlerClient(config, { chainId }),
    address,
    entityId,
    key,
    executionHooks: getPlan(session).hooks.some(({ type }) => type === 'execution'),
    spare,
    grant: landing ? grant : carries && pending?.grant,
    initCode:
      landing && isAddressEqual(getAccountAddress({ owner, salt }), address)
        ? getAccountInitCode({ owner, salt })
        : undefined,
  })
  // An account whose session landed is deployed: viem need not ask.
  return landing ? account : { ...account, getFactoryArgs: async () => ({}) }
}
