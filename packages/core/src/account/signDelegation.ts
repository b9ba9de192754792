import { isAddressEqual, type SignedAuthorization } from 'viem'
import { DelegationUnavailableError } from '../errors/DelegationUnavailableError.js'
import { OwnerWalletMismatchError } from '../errors/OwnerWalletMismatchError.js'
import { semiModularAccount7702Address } from './addresses.js'
import type { OwnerWallet } from './OwnerWallet.js'
import type { Owner } from './Owner.js'

/** What an EOA has to sign so that it becomes a smart account (EIP-7702). */
export type Delegation = {
  /** Transaction count of the EOA: any transaction of it until then spoils the signature. */
  nonce: number
}

/** Has an EOA delegate to SemiModularAccount7702: one prompt, of a local account only. */
export async function signDelegation({
  owner,
  wallet,
  chainId,
  nonce,
}: Delegation & {
  owner: Extract<Owner, { type: '7702' }>
  wallet: OwnerWallet
  chainId: number
}): Promise<SignedAuthorization> {
  if (!('account' in wallet)) {
    throw new OwnerWalletMismatchError({ owner: owner.address, wallet: 'a passkey' })
  }
  const { account } = wallet
  if (!isAddressEqual(account.address, owner.address)) {
    throw new OwnerWalletMismatchError({ owner: owner.address, wallet: account.address })
  }
  if (account.type !== 'local' || account.signAuthorization === undefined) {
    throw new DelegationUnavailableError({ account: owner.address })
  }
  const { address, r, s, yParity } = await account.signAuthorization({
    address: semiModularAccount7702Address,
    chainId,
    nonce,
  })
  return { address, chainId, nonce, r, s, yParity: yParity ?? 0 }
}
