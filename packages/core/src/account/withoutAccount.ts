import { createClient, custom, type Chain, type Client, type Transport } from 'viem'

/** The same chain through the same transport, for viem functions that want a client without account. */
export function withoutAccount<chain extends Chain | undefined>(
  client: Client<Transport, chain>,
): Client<Transport, chain, undefined> {
  return createClient({
    chain: client.chain,
    transport: custom(client, { retryCount: 0 }),
    ...(client.batch ? { batch: client.batch } : {}),
  })
}
