import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import {
  type Address,
  concatHex,
  createTestClient,
  getCreate2Address,
  type Hex,
  http,
  pad,
  publicActions,
  walletActions,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import * as fixtures from '../../artifacts/fixtures.js'
import * as artifacts from '../../artifacts/index.js'

const deployer = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
const entryPointSalt = '0x90d8084deab30c2a37c45e8d47f49f2f7965183cb6990a98943ef94940681de3'
const require = createRequire(import.meta.url)

/** Anvil's first four accounts. */
export const bundler = privateKeyToAccount(
  '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
)
export const owner = privateKeyToAccount(
  '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
)
export const session = privateKeyToAccount(
  '0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a',
)
export const stranger = privateKeyToAccount(
  '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6',
)

/** Our accounts, at their canonical addresses. */
export const contracts = {
  accountFactory: {
    ...artifacts.accountFactory,
    address: '0x00000000000017c61b5bEe81050EC8eFc9c6fecd',
  },
  modularAccount: {
    ...artifacts.modularAccount,
    address: '0x00000000000002377B26b1EdA7b0BC371C60DD4f',
  },
  semiModularAccountBytecode: {
    ...artifacts.semiModularAccountBytecode,
    address: '0x000000000000c5A9089039570Dd36455b5C07383',
  },
  semiModularAccountStorageOnly: {
    ...artifacts.semiModularAccountStorageOnly,
    address: '0x0000000000006E2f9d80CaEc0Da6500f005EB25A',
  },
  semiModularAccount7702: {
    ...artifacts.semiModularAccount7702,
    address: '0x69007702764179f14F51cdce752f4f775d74E139',
  },
  executionInstallDelegate: {
    ...artifacts.executionInstallDelegate,
    address: '0x0000000000008e6a39E03C7156e46b238C9E2036',
  },
  webAuthnFactory: {
    ...artifacts.webAuthnFactory,
    address: '0x55010E571dCf07e254994bfc88b9C1C8FAe31960',
  },
  // Stand-ins: what matters here is how the accounts call these two.
  singleSignerValidationModule: {
    ...fixtures.recorderModule,
    address: '0x00000000000099DE0BF6fA90dEB851E2A2df7d83',
  },
  webAuthnValidationModule: {
    ...fixtures.recorderModule,
    address: '0x0000000000001D9d34E07D9834274dF9ae575217',
  },
} as const

function connect(url: string) {
  return createTestClient({
    mode: 'anvil',
    chain: foundry,
    transport: http(url),
    account: bundler,
    cacheTime: 0,
    pollingInterval: 10,
  })
    .extend(publicActions)
    .extend(walletActions)
}

export type Chain = {
  client: ReturnType<typeof connect>
  /** A module that records its calls and answers as told. */
  module: Address
  /** Where the accounts' calls go. */
  target: Address
  /** A contract whose signatures are the owner's. */
  wallet: Address
  stop: () => void
}

/** A chain with the EntryPoint and our accounts. */
export async function startChain(): Promise<Chain> {
  const anvil = spawn(
    process.execPath,
    [
      require.resolve('@foundry-rs/anvil/package.json').replace(/package\.json$/, 'bin.mjs'),
      '--port=0',
      '--hardfork=prague',
      '--timestamp=1800000000',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TARGET_TOOL: 'anvil' } },
  )
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    anvil.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const host = /Listening on (\S+)/.exec(output)?.[1]
      if (host !== undefined) resolve(`http://${host}`)
    })
    anvil.on('exit', (code) => reject(new Error(`anvil exited with ${code}: ${output}`)))
  })
  const client = connect(url)

  const create2 = async (salt: Hex, bytecode: Hex): Promise<Address> => {
    const hash = await client.sendTransaction({ to: deployer, data: concatHex([salt, bytecode]) })
    await client.waitForTransactionReceipt({ hash })
    return getCreate2Address({ from: deployer, salt, bytecode })
  }
  const entryPoint: {
    bytecode: Hex
  } = require('@account-abstraction/contracts/artifacts/EntryPoint.json')
  await create2(entryPointSalt, entryPoint.bytecode)
  for (const { address, deployedBytecode } of Object.values(contracts)) {
    await client.setCode({ address, bytecode: deployedBytecode })
  }
  const salt = pad('0x', { size: 32 })
  return {
    client,
    module: await create2(salt, fixtures.recorderModule.bytecode),
    target: await create2(salt, fixtures.target.bytecode),
    wallet: await create2(salt, fixtures.wallet1271.bytecode),
    stop: () => void anvil.kill(),
  }
}
