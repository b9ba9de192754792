import {
  getAddress,
  isAddress,
  isAddressEqual,
  slice,
  zeroAddress,
  type Address,
  type Chain,
  type Client,
  type Transport,
} from 'viem'
import { getCode, getStorageAt, getTransactionCount, readContract } from 'viem/actions'
import { modularAccountAbi } from '../../account/abi.js'
import {
  modularAccountAddress,
  semiModularAccount7702Address,
  semiModularAccountBytecodeAddress,
} from '../../account/addresses.js'
import { delegatedCode } from '../../account/delegatedCode.js'
import { getAccountAddress } from '../../account/getAccountAddress.js'
import type { Owner } from '../../account/Owner.js'
import type { Delegation } from '../../account/signDelegation.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { AccountMismatchError } from '../../errors/AccountMismatchError.js'
import { OwnerMismatchError } from '../../errors/OwnerMismatchError.js'
import { readSingleSigner } from '../../modules/singleSigner/read.js'
import { readWebAuthnSigner } from '../../modules/webAuthn/read.js'
import type { ContractRead } from '../../permissions/usage.js'
import { toDetail } from '../consent/toDetail.js'

type ContractOwner = Exclude<Owner, { type: '7702' }>

/** How long an account is taken to be as it was seen, in milliseconds. */
const freshFor = 60_000

/** ERC-1967: keccak256('eip1967.proxy.implementation') − 1. */
const implementationSlot = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

/**
 * Makes sure that a deployed account runs the known implementation and still belongs to the owner who
 * will be asked. One that is not deployed yet must be the one that follows from the owner and the salt;
 * an EOA that is no smart account yet (EIP-7702) has to delegate first.
 */
export async function verifyAccount(
  config: ValetKeyConfig,
  {
    chainId,
    owner,
    account,
    salt,
  }: { chainId: number; owner: Owner; account: Address; salt: bigint },
): Promise<Delegation | undefined> {
  const { verifiedAccounts } = config._internal
  const name = `${chainId}:${account}:${salt}:${toDetail(owner)}`
  const seenAt = verifiedAccounts.get(name)
  if (seenAt !== undefined && Date.now() - seenAt < freshFor) return undefined

  const client = config.getClient({ chainId })
  const isDeployed =
    owner.type === '7702'
      ? await isDelegated(client, { account, owner: owner.address })
      : await isProxy(client, { account, owner, salt })
  if (!isDeployed && owner.type === '7702') {
    return { nonce: await getTransactionCount(client, { address: account }) }
  }
  if (isDeployed) {
    const current = await readContract(client, readOwner(owner, account))
    assertOwner({ owner, account, current })
  }
  verifiedAccounts.set(name, Date.now())
  return undefined
}

/** Whether an EOA is a smart account by now, and its own (EIP-7702). */
async function isDelegated(
  client: Client<Transport, Chain>,
  { account, owner }: { account: Address; owner: Address },
): Promise<boolean> {
  if (!isAddressEqual(account, owner)) {
    throw new OwnerMismatchError({ account, owner, actual: account })
  }
  const code = await getCode(client, { address: account })
  if (code === undefined) return false
  if (code.toLowerCase() === delegatedCode.toLowerCase()) return true
  throw new AccountMismatchError({ account, expected: semiModularAccount7702Address })
}

/** Whether an account is deployed, and as what it should be. */
async function isProxy(
  client: Client<Transport, Chain>,
  { account, owner, salt }: { account: Address; owner: ContractOwner; salt: bigint },
): Promise<boolean> {
  const expected = owner.type === 'eoa' ? semiModularAccountBytecodeAddress : modularAccountAddress
  const slot = await getStorageAt(client, { address: account, slot: implementationSlot })
  const implementation = getAddress(slice(slot ?? '0x', -20))
  if (isAddressEqual(implementation, expected)) return true
  // No proxy, or none yet: only the factory's own address cannot become anything else.
  const isDerived = isAddressEqual(account, getAccountAddress({ owner, salt }))
  if (isAddressEqual(implementation, zeroAddress) && isDerived) return false
  throw new AccountMismatchError({ account, expected, actual: implementation })
}

function readOwner(owner: Owner, account: Address): ContractRead {
  switch (owner.type) {
    case 'eoa':
    case '7702':
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
  owner: Owner
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
function toAnswer(owner: Owner): unknown {
  switch (owner.type) {
    case 'eoa':
    case '7702':
      return [owner.address, false]
    case 'single-signer':
      return owner.address
    case 'passkey':
      return [owner.publicKey.x, owner.publicKey.y]
  }
}
