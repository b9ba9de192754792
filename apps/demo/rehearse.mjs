import { createDevnet } from '@valetkey/devnet'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseEther } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { startKeeper } from './serve/startKeeper.mjs'

// What a team does to bring the demo to a public testnet, done on a chain of this machine: deploy.mjs puts the
// demo's contracts there, a keeper is started for them, and the environment is a file. Prints its name, and runs
// until it is ended.
const folder = await mkdtemp(join(tmpdir(), 'valetkey-demo-'))
let devnet
let keeper
async function close(code) {
  await keeper?.close()
  await devnet?.close()
  await rm(folder, { recursive: true })
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => close(0))

try {
  devnet = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
  const key = generatePrivateKey()
  await devnet.fund({ address: privateKeyToAddress(key), value: parseEther('1') })
  const flags = {
    'rpc-url': devnet.rpcUrl,
    'bundler-url': devnet.bundlerUrl,
    'paymaster-url': devnet.paymasterUrl,
    'faucet-url': devnet.faucetUrl,
    'test-dollar': devnet.contracts.testDollar,
    period: '600',
    'chain-name': 'Rehearsal',
    // Taken by whoever deploys; this keeper says its own once it is there.
    'keeper-url': 'http://127.0.0.1',
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      fileURLToPath(new URL('deploy.mjs', import.meta.url)),
      ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    { env: { ...process.env, DEPLOYER_KEY: key } },
  )
  const environment = JSON.parse(stdout)
  keeper = await startKeeper(environment)
  const file = join(folder, 'environment.json')
  const { accounts, filled } = devnet
  await writeFile(
    file,
    JSON.stringify({
      ...environment,
      accounts,
      filled,
      keeper: { ...environment.keeper, url: keeper.url },
    }),
  )
  process.stdout.write(`${file}\n`)
} catch (error) {
  // What deploy.mjs says of itself says more than that it failed.
  process.stderr.write(error.stderr ?? `✗ ${error.message}\n`)
  await close(1)
}
