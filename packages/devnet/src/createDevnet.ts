import type { Address } from 'viem'
import type { AccountsSource } from './accounts/AccountsSource.js'
import { accountContracts } from './accounts/accountContracts.js'
import { placeOwnContracts } from './accounts/placeOwnContracts.js'
import { readRecords } from './accounts/readRecords.js'
import { verifyAccountContracts } from './accounts/verifyAccountContracts.js'
import { startAlto } from './bundler/startAlto.js'
import { chainId } from './chain/chainId.js'
import { createChain } from './chain/createChain.js'
import { fundKeys } from './chain/fundKeys.js'
import type { Hardfork } from './chain/Hardfork.js'
import { startAnvil } from './chain/startAnvil.js'
import type { ContractName } from './contracts/ContractName.js'
import { deploy } from './contracts/deploy.js'
import { deployContracts } from './contracts/deployContracts.js'
import { deployEntryPoint } from './contracts/deployEntryPoint.js'
import { BundlerNotStartedError } from './errors/BundlerNotStartedError.js'
import { listenOn } from './ports/listenOn.js'
import { createProcesses } from './processes/createProcesses.js'

export type CreateDevnetParameters = {
  hardfork?: Hardfork | undefined
  accounts?: AccountsSource | undefined
  port?: number | undefined
  bundlerPort?: number | undefined
  bundler?: boolean | undefined
}

export type Devnet = {
  chainId: typeof chainId
  hardfork: Hardfork
  accounts: AccountsSource['type']
  filled: string[]
  contracts: Record<ContractName, Address>
  rpcUrl: string
  readonly bundlerUrl: string
  close: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

export async function createDevnet({
  hardfork = 'osaka',
  accounts = { type: 'embedded' },
  port,
  bundlerPort,
  bundler = true,
}: CreateDevnetParameters = {}): Promise<Devnet> {
  const processes = createProcesses()
  try {
    const anvil = await listenOn({
      field: 'port',
      asked: port,
      preferred: 8545,
      start: (free) => startAnvil({ processes, port: free, hardfork }),
    })
    const chain = createChain(anvil.rpcUrl)
    await fundKeys(chain)
    await deployEntryPoint(chain, 'the chain')
    const filled: string[] = []
    if (accounts.type === 'records') {
      const { deployments } = await readRecords(accounts.folder)
      for (const deployment of deployments) await deploy(chain, deployment)
      const lacking = (await verifyAccountContracts(chain, accounts.folder)).filter(
        ({ optional }) => !optional,
      )
      await placeOwnContracts(chain, lacking)
      filled.push(...lacking.map(({ name }) => name))
    } else {
      await placeOwnContracts(
        chain,
        accountContracts.filter(({ optional }) => !optional),
      )
    }
    const contracts = await deployContracts(chain)
    const alto = bundler
      ? await listenOn({
          field: 'bundlerPort',
          asked: bundlerPort,
          preferred: 4337,
          start: (free) => startAlto({ processes, port: free, rpcUrl: anvil.rpcUrl }),
        })
      : undefined
    return {
      chainId,
      hardfork,
      accounts: accounts.type,
      filled,
      contracts,
      rpcUrl: anvil.rpcUrl,
      get bundlerUrl() {
        if (alto === undefined) throw new BundlerNotStartedError()
        return alto.bundlerUrl
      },
      close: processes.close,
      [Symbol.asyncDispose]: processes.close,
    }
  } catch (error) {
    await processes.close()
    throw error
  }
}
