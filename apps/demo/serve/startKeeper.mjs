import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { generatePrivateKey } from 'viem/accounts'

const main = fileURLToPath(new URL('../../keeper/dist/main.js', import.meta.url))

/** The keeper in a process of its own, with a key and a database that go when the devnet goes. */
export function startKeeper({ chainId, rpcUrl, bundlerUrl, paymasterUrl, contracts }) {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      CHAIN_ID: String(chainId),
      RPC_URL: rpcUrl,
      BUNDLER_URL: bundlerUrl,
      PAYMASTER_URL: paymasterUrl,
      SUBSCRIPTION_ADDRESS: contracts.subscription,
      KEEPER_KEY: generatePrivateKey(),
      KEEPER_DATA: 'memory://',
      CHECK_SECONDS: '2',
      PORT: '0',
    },
    // By the channel it notices when this process is gone, however it went.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    ended.then((code) => reject(new Error(`The keeper ended with ${code}.`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { level, event, url } = JSON.parse(line)
      if (event === 'started') resolve({ url, close })
      if (level === 'error') process.stderr.write(`keeper: ${line}\n`)
    })
  })
}
