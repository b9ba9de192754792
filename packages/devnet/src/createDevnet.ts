import { prepareSource } from './accounts/prepareSource.js'
import { assertParameters } from './assertParameters.js'
import { altoFile } from './bundler/altoFile.js'
import { startAlto } from './bundler/startAlto.js'
import { chainId } from './chain/chainId.js'
import { createChain } from './chain/createChain.js'
import { startAnvil } from './chain/startAnvil.js'
import { entryPointAddress } from './contracts/entryPointAddress.js'
import type { CreateDevnetParameters } from './CreateDevnetParameters.js'
import { createRunStep } from './createRunStep.js'
import type { Devnet, DevnetInfo } from './Devnet.js'
import { BundlerNotStartedError } from './errors/BundlerNotStartedError.js'
import { createFaucet } from './faucet/createFaucet.js'
import { faucetMethods } from './faucet/faucetMethods.js'
import { paymasterMethods } from './paymaster/paymasterMethods.js'
import { listenOn } from './ports/listenOn.js'
import { createProcesses } from './processes/createProcesses.js'
import { startServer, type Server } from './server/startServer.js'
import { provideState } from './state/provideState.js'
import { versions } from './versions.js'

/**
 * Starts a chain with EntryPoint v0.7, Modular Account V2 accounts, demo contracts, a bundler, a paymaster and a
 * faucet, all on loopback. Resolves when all of it answers; on failure nothing is left running.
 *
 * @throws {DevnetError} One class per reason, with a one-line message.
 */
export async function createDevnet(parameters: CreateDevnetParameters = {}): Promise<Devnet> {
  assertParameters(parameters)
  const { hardfork = 'osaka', accounts = { type: 'embedded' }, blockTime, cache = true } = parameters
  const { bundler = true, port, bundlerPort, paymasterPort, onProgress } = parameters
  if (bundler) altoFile()
  const source = await prepareSource(accounts)
  const runStep = createRunStep(onProgress)

  const processes = createProcesses()
  let server: Server | undefined
  let closing = false
  const close = async () => {
    closing = true
    await Promise.all([processes.close(), server?.close()])
  }

  try {
    const forkUrl = accounts.type === 'fork' ? accounts.url : undefined
    const anvil = await runStep('chain', `anvil ${versions.anvil}, ${hardfork}`, () =>
      listenOn({
        field: 'port',
        asked: port,
        preferred: 8545,
        start: (free) => startAnvil({ processes, port: free, hardfork, forkUrl }),
      }),
    )
    const chain = createChain(anvil.rpcUrl)
    const state = await provideState(chain, {
      source,
      inputs: cache && accounts.type !== 'fork' ? { hardfork, bundler } : undefined,
      runStep,
    })
    const alto = bundler
      ? await runStep('bundler', `alto ${versions.alto}`, () =>
          listenOn({
            field: 'bundlerPort',
            asked: bundlerPort,
            preferred: 4337,
            start: (free) => startAlto({ processes, port: free, rpcUrl: anvil.rpcUrl }),
          }),
        )
      : undefined
    // With the contracts that the bundler simulates with, which it deploys when it starts.
    await state.keep()
    // The last block of a kept or forked state is as old as that state: the clock starts with a new one.
    await chain.mine({ blocks: 1 })
    if (blockTime !== undefined) await chain.setIntervalMining({ interval: blockTime })

    const faucet = createFaucet(chain, state.contracts)
    const methods = {
      ...paymasterMethods(state.contracts.devnetPaymaster),
      ...faucetMethods(faucet),
    }
    const info = await runStep('paymaster', 'ERC-7677, and a faucet', () =>
      listenOn({
        field: 'paymasterPort',
        asked: paymasterPort,
        preferred: 4338,
        start: async (free) => {
          const url = `http://127.0.0.1:${free}`
          const about: DevnetInfo = {
            chainId,
            hardfork,
            accounts: accounts.type,
            filled: accounts.type === 'embedded' ? [] : state.filled,
            ignored: source.ignored,
            rpcUrl: anvil.rpcUrl,
            bundlerUrl: alto?.bundlerUrl,
            paymasterUrl: url,
            faucetUrl: url,
            entryPoint: entryPointAddress,
            contracts: state.contracts,
            versions,
          }
          server = await startServer({ port: free, methods, about })
          return about
        },
      }),
    )

    const parts = alto === undefined ? [anvil] : [anvil, alto]
    return {
      ...info,
      info,
      get bundlerUrl() {
        if (alto === undefined) throw new BundlerNotStartedError()
        return alto.bundlerUrl
      },
      fund: faucet.fund,
      close,
      stopped: Promise.race(parts.map(({ stopped }) => stopped)).then(async (error) => {
        const unexpected = !closing
        await close()
        return unexpected ? error : undefined
      }),
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
