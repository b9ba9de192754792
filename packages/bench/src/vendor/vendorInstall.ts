import { LocalAccountSigner } from '@aa-sdk/core'
import { createModularAccountV2Client } from '@account-kit/smart-contracts'
import { PermissionBuilder } from '@account-kit/smart-contracts/experimental'
import { custom, type Address, type Hex } from 'viem'
import { generatePrivateKey } from 'viem/accounts'
import type { Client } from '../conformance/world.js'

export type VendorPermission = Parameters<PermissionBuilder['addPermission']>[0]['permission']

export type VendorInstallParameters = {
  client: Client
  account: Address
  entityId: number
  /** Address of the session key. */
  key: Address
  permissions: readonly VendorPermission[]
  /** Unix seconds; 0: none. */
  deadline?: number | undefined
}

/** The vendor SDK's own builder for a session of an account, as its users get it. */
export async function createVendorBuilder({
  client,
  account,
  entityId,
  key,
  permissions,
  deadline = 0,
}: VendorInstallParameters): Promise<PermissionBuilder> {
  const vendorClient = await createModularAccountV2Client({
    chain: client.chain,
    transport: custom({ request: client.request }),
    signer: LocalAccountSigner.privateKeyToAccountSigner(generatePrivateKey()),
    accountAddress: account,
  })
  return new PermissionBuilder({
    client: vendorClient,
    key: { publicKey: key, type: 'secp256k1' },
    entityId,
    nonce: 0n,
    deadline,
  }).addPermissions({ permissions: [...permissions] })
}

/** Calldata of `installValidation` as the vendor SDK writes it; with a deadline, by its deferred way. */
export async function vendorInstall(parameters: VendorInstallParameters): Promise<Hex> {
  const builder = await createVendorBuilder(parameters)
  if (!parameters.deadline) return builder.compileRaw()
  const { typedData } = await builder.compileDeferred()
  return typedData.message.call
}
