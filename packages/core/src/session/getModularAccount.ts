import type { Address, GetCodeErrorType } from 'viem'
import { getCode } from 'viem/actions'
import { delegatedCode } from '../account/delegatedCode.js'
import { getAccountAddress } from '../account/getAccountAddress.js'
import type { Owner } from '../account/Owner.js'
import { toOwner } from '../account/toOwner.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'

export type GetModularAccountParameters = {
  /** An address stands for an EOA. */
  owner: Owner | Address
  chainId: number
  /** @default 0n */
  salt?: bigint | undefined
}

export type GetModularAccountReturnType = { address: Address; isDeployed: boolean }

export type GetModularAccountErrorType = ClientMissingErrorType | GetCodeErrorType

/** The account of an owner, and whether the chain has it yet. Its address follows from the owner. */
export async function getModularAccount(
  config: ValetKeyConfig,
  { owner: given, chainId, salt }: GetModularAccountParameters,
): Promise<GetModularAccountReturnType> {
  const owner = toOwner(given)
  const address = getAccountAddress({ owner, salt })
  const code = await getCode(config.getClient({ chainId }), { address })
  const isDeployed =
    owner.type === '7702' ? code?.toLowerCase() === delegatedCode.toLowerCase() : code !== undefined
  return { address, isDeployed }
}
