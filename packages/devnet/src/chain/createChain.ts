import {
  createTestClient,
  http,
  publicActions,
  walletActions,
  type HttpTransport,
  type PublicActions,
  type TestClient,
  type WalletActions,
} from 'viem'
import { foundry } from 'viem/chains'

/** A client of the devnet's chain. */
export type Chain = TestClient<'anvil', HttpTransport, typeof foundry> &
  PublicActions<HttpTransport, typeof foundry> &
  WalletActions<typeof foundry>

export function createChain(rpcUrl: string): Chain {
  return createTestClient({
    mode: 'anvil',
    chain: foundry,
    transport: http(rpcUrl, { batch: { wait: 0 }, timeout: 60_000 }),
    pollingInterval: 20,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions)
}
