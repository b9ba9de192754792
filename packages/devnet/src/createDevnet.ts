import { prepareSource } from './accounts/prepareSource.js'
import { assertParameters } from './assertParameters.js'
import { altoFile } from './bundler/altoFile.js'
import { startAlto } from './bundler/startAlto.js'
import { chainId } from './chain/chainId.js'
import { createChain } from './chain/createChain.js'
import { forkError } from './chain/forkError.js'
import { startAnvil } from './chain/startAnvil.js'
import { startClock } from './chain/startClock.js'
import { entryPointAddress } from './contracts/entryPointAddress.js'
import type { CreateDevnetParameters } from './CreateDevnetParameters.js'
import { createRunStep } from './createRunStep.js'
import type { Devnet, DevnetInfo } from './Devnet.js'
import { BundlerNotStartedError } from './errors/BundlerNotStartedError.js'
import { createFaucet } from './faucet/createFaucet.js'
import { faucetMethods } from './faucet/faucetMethods.js'
import { paymasterMethods } from './paymaster/paymasterMethods.js'
import { createPorts } from './ports/createPorts.js'
import { createProcesses, type Part } from './processes/createProcesses.js'
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
  const { hardfork = 'osaka', accounts = { type: 'embedded' }, blockTime } = parameters
  const { bundler = true, cache = true, onProgress } = parameters
  const forkUrl = accounts.type === 'fork' ? accounts.url : undefined
  if (bundler) altoFile()
  const ports = await createPorts(parameters)
  const source = await prepareSource(accounts)
  const runStep = createRunStep(onProgress)

  const processes = createProcesses()
  const parts: Part[] = []
  let server: Server | undefined
  let closing = false
  const close = async () => {
    closing = true
    await Promise.all([processes.close(), server?.close()])
  }

  try {
    const anvil = await runStep('chain', `anvil ${versions.anvil}, ${hardfork}`, () =>
      ports.listen('port', (port) => startAnvil({ processes, port, hardfork, forkUrl })),
    )
    parts.push(anvil)
    const chain = createChain(anvil.rpcUrl)
    const state = await provideState(chain, {
      source,
      inputs: cache && forkUrl === undefined ? { hardfork, bundler } : undefined,
      runStep,
    }).catch((error: unknown) => {
      throw forkUrl === undefined ? error : forkError(forkUrl, error)
    })

    const alto = bundler
      ? await runStep('bundler', `alto ${versions.alto}`, () =>
          ports.listen('bundlerPort', (port) =>
            startAlto({
              processes,
              port,
              rpcUrl: anvil.rpcUrl,
              paymaster: state.contracts.devnetPaymaster,
            }),
          ),
        )
      : undefined
    if (alto !== undefined) parts.push(alto)
    // With the contracts that the bundler simulates with, which it deploys when it starts.
    await state.keep()
    await startClock(chain)
    if (blockTime !== undefined) await chain.setIntervalMining({ interval: blockTime })

    const faucet = createFaucet(chain, state.contracts)
    const info = await runStep('paymaster', 'ERC-7677, and a faucet', () =>
      ports.listen('paymasterPort', async (port) => {
        const url = `http://127.0.0.1:${port}`
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
        const methods = {
          ...paymasterMethods(state.contracts.devnetPaymaster),
          ...faucetMethods(faucet),
        }
        server = await startServer({ port, methods, about })
        return about
      }),
    )

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
    // A request that failed because the chain has ended is told as that.
    const stopped = await Promise.race([...parts.map((part) => part.stopped), undefined])
    await close()
    throw stopped ?? error
  }
}
