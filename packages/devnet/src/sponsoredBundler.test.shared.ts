import { http, type PublicClient } from 'viem'
import {
  createBundlerClient,
  createPaymasterClient,
  type BundlerClient,
  type PaymasterActions,
  type SmartAccount,
} from 'viem/account-abstraction'
import type { Devnet } from './Devnet.js'

/** Sends operations of an account that the devnet's paymaster, or the given one, pays for. */
export const sponsoredBundler = (
  devnet: Devnet,
  client: PublicClient,
  account: SmartAccount,
  paymaster: Partial<PaymasterActions> = createPaymasterClient({
    transport: http(devnet.paymasterUrl),
  }),
): BundlerClient<ReturnType<typeof http>, undefined, SmartAccount> =>
  createBundlerClient({
    account,
    client,
    transport: http(devnet.bundlerUrl),
    paymaster,
    pollingInterval: 50,
  })
