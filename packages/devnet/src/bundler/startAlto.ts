import { fileURLToPath, pathToFileURL } from 'node:url'
import { PartStoppedError } from '../errors/PartStoppedError.js'
import { PortInUseError } from '../errors/PortInUseError.js'
import { keys } from '../chain/keys.js'
import { entryPointAddress } from '../contracts/entryPointAddress.js'
import type { Part, Processes } from '../processes/createProcesses.js'
import { altoFile } from './altoFile.js'

const preload = pathToFileURL(
  fileURLToPath(new URL('../../runtime/loopback.js', import.meta.url)),
).href

export type Alto = Part & { port: number; bundlerUrl: string }

/** Starts the alto bundler on loopback. It is GPL software: it runs as a process of its own, nothing of it is linked. */
export async function startAlto({
  processes,
  port,
  rpcUrl,
}: {
  processes: Processes
  port: number
  rpcUrl: string
}): Promise<Alto> {
  const flags = {
    entrypoints: entryPointAddress,
    'executor-private-keys': keys.executor,
    'utility-private-key': keys.utility,
    // Anvil cannot trace what alto's safe mode wants to see: every operation would fail.
    'safe-mode': 'false',
    'rpc-url': rpcUrl,
    port: `${port}`,
    'min-bundle-interval': '10',
    'max-bundle-interval': '100',
    'block-time': '100',
    'enable-cors': 'true',
    'enable-debug-endpoints': 'true',
    'log-level': 'warn',
  }
  const part = processes.start({
    part: 'bundler',
    file: process.execPath,
    args: [
      '--import',
      preload,
      altoFile(),
      'run',
      ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    env: bundlerEnvironment(process.env),
    ipc: true,
  })
  const listening = new Promise<PortInUseError | undefined>((resolve) => {
    part.child.on('message', (message: { failed?: { code?: string } }) => {
      if (message.failed?.code === 'EADDRINUSE') {
        part.child.kill('SIGKILL')
        resolve(new PortInUseError({ field: 'bundlerPort', port }))
      } else if (message.failed === undefined) resolve(undefined)
    })
  })
  const error = await Promise.race([listening, part.stopped])
  if (error instanceof PortInUseError || error instanceof PartStoppedError) throw error
  return { ...part, port, bundlerUrl: `http://127.0.0.1:${port}` }
}

/** Alto takes options from variables and from a .env file in the current folder; this one takes none. */
function bundlerEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(ALTO_|SENTRY_|OTEL_|NODE_OPTIONS$)/
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name))),
    DOTENV_CONFIG_PATH: fileURLToPath(new URL('../../runtime/no.env', import.meta.url)),
  }
}
