import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { createClient, createPublicClient, http, type Hash } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createChain } from '../chain/createChain.js'
import { createDevnet } from '../createDevnet.js'
import type { Devnet } from '../Devnet.js'
import { ownerAccount } from '../ownerAccount.test.shared.js'
import { anyFreePort } from '../ports/anyFreePort.js'
import { createProcesses } from '../processes/createProcesses.js'
import { sponsoredBundler } from '../sponsoredBundler.test.shared.js'
import { startAlto } from './startAlto.js'

let devnet: Devnet
beforeAll(async () => {
  devnet = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
})
afterAll(() => devnet.close())

/** The chain's RPC, whose answer to one method stays out until it is let go. */
async function holding(rpcUrl: string, method: string) {
  const events = new EventEmitter()
  const asked = once(events, 'asked', { signal: AbortSignal.timeout(30_000) })
  const letGo = once(events, 'letGo')
  let isArmed = false
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const headers = { 'content-type': 'application/json' }
    const answer = await (await fetch(rpcUrl, { method: 'POST', headers, body })).text()
    if (isArmed && body.includes(`"${method}"`)) {
      events.emit('asked')
      await letGo
    }
    response.writeHead(200, headers).end(answer)
  })
  const port = await anyFreePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    arm: () => void (isArmed = true),
    asked,
    letGo: () => void events.emit('letGo'),
    close: () => void server.close().closeAllConnections(),
  }
}

const client = () => createPublicClient({ chain: foundry, transport: http(devnet.rpcUrl) })
const newAccount = () => ownerAccount(client(), privateKeyToAccount(generatePrivateKey()))
const ask = (url: string, method: string, params: readonly unknown[]): Promise<unknown> =>
  createClient({ transport: http(url) }).request<{
    Method: string
    Parameters: readonly unknown[]
    ReturnType: unknown
  }>({ method, params })

test('behavior: an operation is estimated as if it were alone', async () => {
  const { bundlerUrl, entryPoint } = devnet
  const calls = [{ to: entryPoint }]
  const bundler = sponsoredBundler(devnet, client(), await newAccount())
  const other = sponsoredBundler(devnet, client(), await newAccount())
  const alone = await bundler.estimateUserOperationGas({ calls })
  await ask(bundlerUrl, 'debug_bundler_setBundlingMode', ['manual'])
  let waiting: Hash
  try {
    waiting = await other.sendUserOperation({ calls })
    expect(await ask(bundlerUrl, 'debug_bundler_dumpMempool', [entryPoint])).toHaveLength(1)
    expect(await bundler.estimateUserOperationGas({ calls })).toEqual(alone)
  } finally {
    await ask(bundlerUrl, 'debug_bundler_setBundlingMode', ['auto'])
  }
  // It has to be gone before the next test.
  const { success, userOpHash } = await other.waitForUserOperationReceipt({ hash: waiting })
  expect({ success, userOpHash }).toEqual({ success: true, userOpHash: waiting })
})

test('behavior: a block that comes while it looks for a bundle is not missed', async () => {
  const chain = createChain(devnet.rpcUrl)
  const rpc = await holding(devnet.rpcUrl, 'eth_getTransactionReceipt')
  const processes = createProcesses()
  try {
    const alto = await startAlto({
      processes,
      port: await anyFreePort(),
      rpcUrl: rpc.url,
      paymaster: devnet.contracts.devnetPaymaster,
    })
    const at = { ...devnet, bundlerUrl: alto.bundlerUrl }
    const bundler = sponsoredBundler(at, client(), await newAccount())
    await chain.setAutomine(false)
    rpc.arm()
    const hash = await bundler.sendUserOperation({ calls: [{ to: devnet.entryPoint }] })
    await rpc.asked
    await chain.mine({ blocks: 1 })
    // Longer than it takes the bundler to hear of the block.
    await new Promise((resolve) => setTimeout(resolve, 500))
    rpc.letGo()
    const status = () => ask(alto.bundlerUrl, 'pimlico_getUserOperationStatus', [hash])
    await expect.poll(status, { timeout: 10_000 }).toMatchObject({ status: 'included' })
  } finally {
    await chain.setAutomine(true)
    await processes.close()
    rpc.close()
  }
})
