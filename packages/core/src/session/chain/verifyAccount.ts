import { concat, getAddress, isAddressEqual, slice, type Address } from 'viem'
import { getCode, getStorageAt, readContract } from 'viem/actions'
import { modularAccountAbi } from '../../account/abi.js'
import {
  modularAccountAddress,
  semiModularAccount7702Address,
  semiModularAccountBytecodeAddress,
} from '../../account/addresses.js'
import type { Owner } from '../../account/Owner.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { AccountMismatchError } from '../../errors/AccountMismatchError.js'
import { OwnerMismatchError } from '../../errors/OwnerMismatchError.js'

/** How long an account is taken to be as it was seen, in milliseconds. */
const freshFor = 60_000

/** ERC-1967: keccak256('eip1967.proxy.implementation') − 1. */
const implementationSlot = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

/**
 * Makes sure that a deployed account runs the known implementation and still belongs to the owner who
 * will be asked. One that is not deployed yet follows from the owner, and there is nothing to read.
 */
export async function verifyAccount(
  config: ValetKeyConfig,
  { chainId, owner, account }: { chainId: number; owner: Owner; account: Address },
): Promise<void> {
  const { verifiedAccounts } = config._internal
  const name = `${chainId}:${account}:${owner.type === 'passkey' ? owner.publicKey.x : owner.address}`
  const seenAt = verifiedAccounts.get(name)
  if (seenAt !== undefined && Date.now() - seenAt < freshFor) return

  const client = config.getClient({ chainId })
  if (owner.type === '7702') {
    const code = await getCode(client, { address: account })
    const delegated = concat(['0xef0100', semiModularAccount7702Address])
    if (code?.toLowerCase() !== delegated.toLowerCase()) {
      throw new AccountMismatchError({ account, expected: semiModularAccount7702Address })
    }
  } else {
    const [slot, fallback] = await Promise.all([
      getStorageAt(client, { address: account, slot: implementationSlot }),
      owner.type === 'eoa' ? readFallbackSigner(config, { chainId, account }) : undefined,
    ])
    const implementation = getAddress(slice(slot ?? '0x', -20))
    const deployed = BigInt(implementation) !== 0n
    const expected =
      owner.type === 'eoa' ? semiModularAccountBytecodeAddress : modularAccountAddress
    if (deployed && !isAddressEqual(implementation, expected)) {
      throw new AccountMismatchError({ account, expected, actual: implementation })
    }
    if (owner.type === 'eoa' && fallback !== undefined) {
      const [signer, isDisabled] = fallback
      if (isDisabled || !isAddressEqual(signer, owner.address)) {
        throw new OwnerMismatchError({
          account,
          owner: owner.address,
          actual: isDisabled ? undefined : signer,
        })
      }
    }
  }
  verifiedAccounts.set(name, Date.now())
}

/** `undefined` where the account is not deployed. */
async function readFallbackSigner(
  config: ValetKeyConfig,
  { chainId, account }: { chainId: number; account: Address },
): Promise<readonly [Address, boolean] | undefined> {
  const client = config.getClient({ chainId })
  const code = await getCode(client, { address: account })
  if (code === undefined) return undefined
  return readContract(client, {
    address: account,
    abi: modularAccountAbi,
    functionName: 'getFallbackSignerData',
  })
}
