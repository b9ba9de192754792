import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { chainId, contract, devnet, type Line } from './keeper.test.shared.js'

// As `buildKeeper.test.setup.ts` has built it: with its sources, each start would compile all of core.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

export type Process = { lines: Line[]; child: ChildProcess; url: () => string }

/** Settings of a keeper on the devnet, but for its key and its database. */
export const settingsOf = (): Record<string, string> => ({
  CHAIN_ID: String(chainId),
  RPC_URL: devnet.rpcUrl,
  BUNDLER_URL: devnet.bundlerUrl ?? '',
  PAYMASTER_URL: devnet.paymasterUrl,
  SUBSCRIPTION_ADDRESS: contract,
  CHECK_SECONDS: '1',
  PORT: '0',
})

/** A keeper in a process of its own, as `npm start` runs it. */
export function startProcess(
  env: Record<string, string>,
  { channel = false }: { channel?: boolean } = {},
): Process {
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit', ...(channel ? ['ipc' as const] : [])]
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], ...env },
    stdio,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: Line[] = []
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)))
  }
  return {
    lines,
    child,
    url: () => String(lines.find(({ event }) => event === 'started')?.['url']),
  }
}
