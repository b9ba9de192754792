import { getAddress, type Address, type GetCodeErrorType } from 'viem'
import { getCode } from 'viem/actions'
import { getAccountAddress } from '../account/getAccountAddress.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'

export type GetModularAccountParameters = {
  /** An EOA. */
  owner: Address
  chainId: number
  /** @default 0n */
  salt?: bigint | undefined
}

export type GetModularAccountReturnType = { address: Address; isDeployed: boolean }

export type GetModularAccountErrorType = ClientMissingErrorType | GetCodeErrorType

/** The account of an owner, and whether the chain has it yet. Its address follows from the owner. */
export async function getModularAccount(
  config: ValetKeyConfig,
  { owner, chainId, salt }: GetModularAccountParameters,
): Promise<GetModularAccountReturnType> {
  const address = getAccountAddress({ owner: { type: 'eoa', address: getAddress(owner) }, salt })
  const code = await getCode(config.getClient({ chainId }), { address })
  return { address, isDeployed: code !== undefined }
}
