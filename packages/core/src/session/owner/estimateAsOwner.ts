import { toModularAccount } from '../../account/toModularAccount.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { prepareOperation } from '../send/prepareOperation.js'
import type { ActAsOwnerParameters } from './actAsOwner.js'

/** What an owner operation costs. `wei`: the most, at the fees of now. */
export type OwnerPrice = { payer: 'account' | 'sponsor'; gas: bigint; wei: bigint }

/** Finds out what it costs to have the account act; nobody is asked. */
export async function estimateAsOwner(
  config: ValetKeyConfig,
  { session, wallet, calls, sponsored = true }: Omit<ActAsOwnerParameters, 'via' | 'onSent'>,
): Promise<OwnerPrice> {
  const { chainId, owner, salt, account: address } = session
  const client = config.getClient({ chainId })
  const account = await toModularAccount({ client, owner, wallet, salt, address })
  const nonce = await account.getNonce()
  const { callGasLimit, verificationGasLimit, preVerificationGas, maxFeePerGas, paymaster } =
    await prepareOperation(config, { chainId, account, calls, nonce, sponsored, measured: true })
  const gas = callGasLimit + verificationGasLimit + preVerificationGas
  return { payer: paymaster ? 'sponsor' : 'account', gas, wei: gas * maxFeePerGas }
}
