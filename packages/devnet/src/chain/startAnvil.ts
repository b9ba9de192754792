import { PortInUseError } from '../errors/PortInUseError.js'
import type { Part, Processes } from '../processes/createProcesses.js'
import { anvilFile } from './anvilFile.js'
import { chainId } from './chainId.js'
import type { Hardfork } from './Hardfork.js'

export type Anvil = Part & { port: number; rpcUrl: string }

/** Starts an anvil that mines a block for each transaction, and resolves when it listens. */
export async function startAnvil({
  processes,
  port,
  hardfork,
  forkUrl,
}: {
  processes: Processes
  port: number
  hardfork: Hardfork
  forkUrl?: string | undefined
}): Promise<Anvil> {
  const args = ['--host', '127.0.0.1', '--port', `${port}`, '--chain-id', `${chainId}`]
  args.push('--hardfork', hardfork)
  // Anvil files forked state under chain id and block number, which is not unique among local chains.
  if (forkUrl !== undefined) args.push('--fork-url', forkUrl, '--no-storage-caching')
  const part = processes.start({ part: 'chain', file: anvilFile(), args, secret: forkUrl })
  const listening = new Promise<void>((resolve) => {
    part.child.stdout?.on('data', () => {
      if (part.output().includes('Listening on')) resolve()
    })
  })
  const error = await Promise.race([listening, part.stopped])
  if (error?.output.includes('Address already in use')) {
    throw new PortInUseError({ field: 'port', port })
  }
  if (error) throw error
  return { ...part, port, rpcUrl: `http://127.0.0.1:${port}` }
}
