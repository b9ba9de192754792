import type { Address } from 'viem'
import { keys } from '../chain/keys.js'
import { entryPointAddress } from '../contracts/entryPointAddress.js'
import { PortInUseError } from '../errors/PortInUseError.js'
import type { Part, Processes } from '../processes/createProcesses.js'
import { altoFile } from './altoFile.js'

const preload = new URL('../../runtime/loopback.js', import.meta.url).href

export type Alto = Part & { port: number; bundlerUrl: string }

/**
 * Starts the alto bundler on loopback, and resolves when it listens. Alto is GPL software: it runs as a process of
 * its own, and nothing of it is linked or copied.
 */
export async function startAlto({
  processes,
  port,
  rpcUrl,
  paymaster,
}: {
  processes: Processes
  port: number
  rpcUrl: string
  /** The paymaster of all who use this chain. */
  paymaster: Address
}): Promise<Alto> {
  const flags = {
    entrypoints: entryPointAddress,
    'executor-private-keys': keys.executor,
    'utility-private-key': keys.utility,
    // Anvil cannot trace what alto's safe mode asks for: every operation would fail.
    'safe-mode': 'false',
    'rpc-url': rpcUrl,
    port: `${port}`,
    'min-bundle-interval': '10',
    'max-bundle-interval': '100',
    'block-time': '100',
    // Asks for its bundles as often as for blocks. Otherwise it looks for them only when a block is added: one that it
    // misses, while it still looks at the block before, holds up all that follow until somebody else's block.
    // Of chains that viem does not know it would also read pending blocks; it knows 31337.
    'flashblocks-preconfirmation-time': '25',
    // It estimates an operation after those that wait and have the same paymaster. Whatever they all touch then costs
    // the last one less than it does on chain, where it may be alone: it would run out of gas there.
    'ignored-paymasters': paymaster,
    // Bundles then pay the chain's price. By default they pass on what operations offer, anvil suggests what the last
    // block paid, and clients offer twice that: prices would double with every operation.
    'bundler-initial-commission': '100',
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
    ipc: true,
  })
  const listening = new Promise<PortInUseError | undefined>((resolve) => {
    part.child.on('message', (message: { failed?: { code?: string } }) => {
      if (message.failed === undefined) return resolve(undefined)
      part.child.kill('SIGKILL')
      if (message.failed.code === 'EADDRINUSE') {
        resolve(new PortInUseError({ field: 'bundlerPort', port }))
      }
    })
  })
  const error = await Promise.race([listening, part.stopped])
  if (error) throw error
  return { ...part, port, bundlerUrl: `http://127.0.0.1:${port}` }
}
