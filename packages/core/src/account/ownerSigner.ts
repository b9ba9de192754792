import {
  concat,
  hashMessage,
  hashTypedData,
  hexToBytes,
  isAddressEqual,
  slice,
  type Address,
  type Hash,
  type Hex,
} from 'viem'
import type { WebAuthnAccount } from 'viem/account-abstraction'
import { signMessage, signTypedData } from 'viem/actions'
import { OwnerWalletMismatchError } from '../errors/OwnerWalletMismatchError.js'
import { encodeWebAuthnSignature } from '../keys/encodeWebAuthnSignature.js'
import { stubWebAuthnSignature } from '../keys/stubWebAuthnSignature.js'
import { singleSignerValidationModuleAddress } from '../modules/singleSigner/address.js'
import { webAuthnValidationModuleAddress } from '../modules/webAuthn/address.js'
import type { DeferredActionTypedData } from './getDeferredActionTypedData.js'
import { getReplaySafeTypedData } from './getReplaySafeTypedData.js'
import type { Owner } from './Owner.js'
import type { OwnerWallet } from './OwnerWallet.js'

/** Signs as the owner's validation expects it; each call is one prompt. */
export type OwnerSigner = {
  /** Signature of a deferred action, packed for the deferred prefix. */
  signDeferredAction(typedData: DeferredActionTypedData): Promise<Hex>
  /** Signature of a user operation, without the 0xFF before it. */
  signUserOperation(userOpHash: Hash): Promise<Hex>
  /** Signature of a hash for one account (ERC-1271), without the 0xFF before it. */
  signHash(parameters: { chainId: number; account: Address; hash: Hash }): Promise<Hex>
  /** As long and as costly to check as a real signature, for gas estimates. */
  stubSignature: Hex
}

const eoaType: Hex = '0x00'
const stubEcdsa: Hex =
  '0xfffffffffffffffffffffffffffffff0000000000000000000000000000000007aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1c'

const isWebAuthn = (wallet: OwnerWallet): wallet is WebAuthnAccount => wallet.type === 'webAuthn'

function passkeySigner(wallet: WebAuthnAccount): OwnerSigner {
  const sign = async (hash: Hash): Promise<Hex> => {
    const { signature, webauthn } = await wallet.sign({ hash })
    return encodeWebAuthnSignature(webauthn, hexToBytes(signature))
  }
  const signHash: OwnerSigner['signHash'] = (parameters) =>
    sign(
      hashTypedData(
        getReplaySafeTypedData({ ...parameters, module: webAuthnValidationModuleAddress }),
      ),
    )
  return {
    signDeferredAction: (typedData) => signHash(replaySafe(typedData)),
    signUserOperation: (userOpHash) => sign(hashMessage({ raw: userOpHash })),
    signHash,
    stubSignature: stubWebAuthnSignature(),
  }
}

const replaySafe = (
  typedData: DeferredActionTypedData,
): { chainId: number; account: Address; hash: Hash } => ({
  chainId: typedData.domain.chainId,
  account: typedData.domain.verifyingContract,
  hash: hashTypedData(typedData),
})

/** The one who signs for an owner. Throws `OwnerWalletMismatchError` when the wallet is another's. */
export function ownerSigner({ owner, wallet }: { owner: Owner; wallet: OwnerWallet }): OwnerSigner {
  if (isWebAuthn(wallet)) {
    if (owner.type !== 'passkey') {
      throw new OwnerWalletMismatchError({ owner: owner.address, wallet: 'a passkey' })
    }
    const { x, y } = owner.publicKey
    // Some write the prefix of an uncompressed point before it.
    const point = BigInt(slice(wallet.publicKey, -64))
    if (point === (x << 256n) + y) return passkeySigner(wallet)
    throw new OwnerWalletMismatchError({ owner: 'a passkey', wallet: 'another passkey' })
  }
  const { account } = wallet
  if (owner.type === 'passkey') {
    throw new OwnerWalletMismatchError({ owner: 'a passkey', wallet: account.address })
  }
  if (!isAddressEqual(owner.address, account.address)) {
    throw new OwnerWalletMismatchError({ owner: owner.address, wallet: account.address })
  }
  const signHash: OwnerSigner['signHash'] = async (parameters) =>
    concat([
      eoaType,
      await signTypedData(wallet, {
        account,
        ...getReplaySafeTypedData({
          ...parameters,
          module: owner.type === 'single-signer' ? singleSignerValidationModuleAddress : undefined,
        }),
      }),
    ])
  return {
    signDeferredAction: async (typedData) =>
      owner.type === 'single-signer'
        ? signHash(replaySafe(typedData))
        : concat([eoaType, await signTypedData(wallet, { account, ...typedData })]),
    signUserOperation: async (userOpHash) =>
      concat([eoaType, await signMessage(wallet, { account, message: { raw: userOpHash } })]),
    signHash,
    stubSignature: concat([eoaType, stubEcdsa]),
  }
}
