import { concat, getAddress, isAddress, isAddressEqual, slice, type Address } from 'viem'
import { getCode, getStorageAt, getTransactionCount, readContract } from 'viem/actions'
import { modularAccountAbi } from '../../account/abi.js'
import {
  modularAccountAddress,
  semiModularAccount7702Address,
  semiModularAccountBytecodeAddress,
} from '../../account/addresses.js'
import type { Owner } from '../../account/Owner.js'
import type { Delegation } from '../../account/signDelegation.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { AccountMismatchError } from '../../errors/AccountMismatchError.js'
import { OwnerMismatchError } from '../../errors/OwnerMismatchError.js'
import { readSingleSigner } from '../../modules/singleSigner/read.js'
import { readWebAuthnSigner } from '../../modules/webAuthn/read.js'
import type { ContractRead } from '../../permissions/usage.js'
import { toDetail } from '../consent/toDetail.js'

/** How long an account is taken to be as it was seen, in milliseconds. */
const freshFor = 60_000

/** ERC-1967: keccak256('eip1967.proxy.implementation') − 1. */
const implementationSlot = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

/**
 * Makes sure that a deployed account runs the known implementation and still belongs to the owner who
 * will be asked. One that is not deployed yet follows from the owner, and there is nothing to read; an
 * EOA that is no smart account yet (EIP-7702) has to delegate first.
 */
export async function verifyAccount(
  config: ValetKeyConfig,
  { chainId, owner, account }: { chainId: number; owner: Owner; account: Address },
): Promise<Delegation | undefined> {
  const { verifiedAccounts } = config._internal
  const name = `${chainId}:${account}:${toDetail(owner)}`
  const seenAt = verifiedAccounts.get(name)
  if (seenAt !== undefined && Date.now() - seenAt < freshFor) return undefined

  const client = config.getClient({ chainId })
  if (owner.type === '7702') {
    const code = await getCode(client, { address: account })
    if (code === undefined) {
      return { nonce: await getTransactionCount(client, { address: account }) }
    }
    const delegated = concat(['0xef0100', semiModularAccount7702Address])
    if (code.toLowerCase() !== delegated.toLowerCase()) {
      throw new AccountMismatchError({ account, expected: semiModularAccount7702Address })
    }
  } else {
    const slot = await getStorageAt(client, { address: account, slot: implementationSlot })
    const implementation = getAddress(slice(slot ?? '0x', -20))
    const deployed = BigInt(implementation) !== 0n
    const expected =
      owner.type === 'eoa' ? semiModularAccountBytecodeAddress : modularAccountAddress
    if (deployed && !isAddressEqual(implementation, expected)) {
      throw new AccountMismatchError({ account, expected, actual: implementation })
    }
    if (deployed) {
      const current = await readContract(client, readOwner(owner, account))
      assertOwner({ owner, account, current })
    }
  }
  verifiedAccounts.set(name, Date.now())
  return undefined
}

type ContractOwner = Exclude<Owner, { type: '7702' }>

function readOwner(owner: ContractOwner, account: Address): ContractRead {
  switch (owner.type) {
    case 'eoa':
      return {
        address: account,
        abi: modularAccountAbi,
        functionName: 'getFallbackSignerData',
        args: [],
      }
    case 'single-signer':
      return readSingleSigner({ account, entityId: owner.entityId })
    case 'passkey':
      return readWebAuthnSigner({ account, entityId: owner.entityId })
  }
}

function assertOwner({
  owner,
  account,
  current,
}: {
  owner: ContractOwner
  account: Address
  current: unknown
}): void {
  const expected = toAnswer(owner)
  if (toDetail(expected) === toDetail(current)) return
  const [signer, isDisabled]: unknown[] = Array.isArray(current) ? current : [current]
  const isEoa = typeof signer === 'string' && isAddress(signer) && isDisabled !== true
  throw new OwnerMismatchError({
    account,
    owner: owner.type === 'passkey' ? 'a passkey' : owner.address,
    actual: isEoa ? signer : undefined,
  })
}

/** What the chain says of an owner that is the right one. */
function toAnswer(owner: ContractOwner): unknown {
  switch (owner.type) {
    case 'eoa':
      return [owner.address, false]
    case 'single-signer':
      return owner.address
    case 'passkey':
      return [owner.publicKey.x, owner.publicKey.y]
  }
}
