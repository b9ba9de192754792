import { arena as arenaArtifact } from '@valetkey/contracts'
import {
  contractCalls,
  createSession,
  createValetKeyConfig,
  decodeConsent,
  erc20Spend,
  gas,
  getSession,
  inHours,
  memoryStorage,
  prepareSession,
  sendSessionCalls,
  sessionRequest,
  type Session,
} from '@valetkey/core'
import { createDevnet, type AccountsSource, type Devnet } from '@valetkey/devnet'
import { createTestWallet } from '@valetkey/testing'
import { parseArgs } from 'node:util'
import { createPublicClient, http, parseEther, parseUnits, zeroAddress, type Address } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { foundry } from 'viem/chains'
import { toAccountsSource } from './toAccountsSource.js'

const usage =
  'Usage: npm run flow -- [--key p256|secp256k1] [--payer paymaster|account] [--records <folder> | --fork-url <rpc>]'

const nextActions = 100

type Options = {
  key: 'p256' | 'secp256k1'
  payer: 'paymaster' | 'account'
  accounts: AccountsSource
}

function parseOptions() {
  return parseArgs({
    options: {
      key: { type: 'string', default: 'p256' },
      payer: { type: 'string', default: 'paymaster' },
      records: { type: 'string' },
      'fork-url': { type: 'string' },
    },
  }).values
}

function readOptions(): Options {
  const { key, payer, ...values } = parseOptions()
  if (key !== 'p256' && key !== 'secp256k1') {
    throw new Error(`--key is p256 or secp256k1, not "${key}".`)
  }
  if (payer !== 'paymaster' && payer !== 'account') {
    throw new Error(`--payer is paymaster or account, not "${payer}".`)
  }
  return { key, payer, accounts: toAccountsSource(values) }
}

function readOptionsOrExplain(): Options {
  try {
    return readOptions()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${message} ${usage}`)
  }
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

function assert(condition: boolean, complaint: string): asserts condition {
  if (!condition) throw new Error(complaint)
}

/** One grant by a brand-new owner, then actions; returns what the chain and the wallet counted. */
async function flow(devnet: Devnet, { key, payer }: Options) {
  const { arena: arenaAddress, testDollar } = devnet.contracts
  const client = createPublicClient({
    chain: { ...foundry, id: devnet.chainId },
    transport: http(devnet.rpcUrl),
    pollingInterval: 25,
  })
  const wallet = createTestWallet({ chain: client.chain, transport: http(devnet.rpcUrl) })
  const owner = wallet.account.address
  const config = createValetKeyConfig({
    app: { name: 'Arena' },
    bundlers: { [devnet.chainId]: devnet.bundlerUrl },
    paymasters: payer === 'paymaster' ? { [devnet.chainId]: devnet.paymasterUrl } : {},
    getClient: () => client,
    storage: memoryStorage(),
  })

  const arena = { address: arenaAddress, abi: arenaArtifact.abi } as const
  const request = sessionRequest({
    validUntil: inHours(24),
    permissions: [
      contractCalls({ ...arena, functions: ['move', 'claim'] }),
      erc20Spend({ token: testDollar, limit: parseUnits('25', 6) }),
      gas({ limit: payer === 'paymaster' ? 0n : parseEther('5') }),
    ],
  })
  const prepared = await prepareSession(config, {
    request,
    owner,
    chainId: devnet.chainId,
    key: key === 'p256' ? 'p256' : 'secp256k1-exportable',
  })
  const { account } = prepared
  assert(decodeConsent(prepared).matches, 'The bytes to sign are not the request.')
  assert((await client.getCode({ address: account })) === undefined, 'The account exists already.')
  if (payer === 'account') await devnet.fund({ address: account, value: parseEther('10') })

  const session = await createSession(config, { wallet: wallet.walletClient, prepared })
  const walletPrompts = wallet.prompts.length

  const freeCell = async (): Promise<number> => {
    const [, cells] = await client.readContract({
      ...arena,
      functionName: 'matchOf',
      args: [account],
    })
    return cells.indexOf(0)
  }
  const act = async (): Promise<void> => {
    await sendSessionCalls(config, {
      session,
      calls: [{ to: arenaAddress, abi: arena.abi, functionName: 'move', args: [await freeCell()] }],
    })
  }
  const moves = () =>
    client.getContractEvents({
      ...arena,
      eventName: 'Moved',
      args: { player: account },
      fromBlock: 0n,
    })
  const operations = () =>
    client.getContractEvents({
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      eventName: 'UserOperationEvent',
      args: { sender: account },
      fromBlock: 0n,
    })

  await act()
  const [userOperations, code, recorded, firstMoves] = await Promise.all([
    operations(),
    client.getCode({ address: account }),
    getSession(config, { id: session.id }),
    moves(),
  ])
  say(`✓ The first operation deployed ${account}, installed the session and made a move`)

  for (let action = 1; action <= nextActions; action++) {
    await act()
    if (action % 25 === 0) say(`  ${action} further moves`)
  }
  const payers = new Set((await operations()).map(({ args }) => paidBy(args.paymaster)))

  return {
    walletPrompts,
    ownerTransactions: await client.getTransactionCount({ address: owner }),
    userOperations: userOperations.length,
    deployed: code !== undefined,
    granted: isGranted(recorded),
    actionLanded: firstMoves.length === 1,
    nextActions: (await moves()).length - firstMoves.length,
    nextPrompts: wallet.prompts.length - walletPrompts,
    payer: [...payers].join('+'),
    key: session.key.type,
    accounts: devnet.accounts,
  }
}

const paidBy = (paymaster: Address | undefined): Options['payer'] =>
  paymaster === zeroAddress ? 'account' : 'paymaster'

const isGranted = (session: Session | undefined): boolean => session?.landed !== undefined

async function main(): Promise<void> {
  const options = readOptionsOrExplain()
  const started = Date.now()
  await using devnet = await createDevnet({
    accounts: options.accounts,
    port: 0,
    bundlerPort: 0,
    paymasterPort: 0,
  })
  say(
    `✓ Devnet on ${devnet.accounts} accounts${devnet.filled.length > 0 ? `, filled from ours: ${devnet.filled.join(', ')}` : ''} (${Date.now() - started} ms)`,
  )
  const result = await flow(devnet, options)
  say(JSON.stringify(result))
  const expected: typeof result = {
    walletPrompts: 1,
    ownerTransactions: 0,
    userOperations: 1,
    deployed: true,
    granted: true,
    actionLanded: true,
    nextActions,
    nextPrompts: 0,
    payer: options.payer,
    key: options.key,
    accounts: options.accounts.type,
  }
  const wrong = (Object.keys(expected) as (keyof typeof expected)[]).filter(
    (figure) => result[figure] !== expected[figure],
  )
  assert(
    wrong.length === 0,
    `Not so: ${wrong.map((figure) => `${figure} should be ${expected[figure]}`).join(', ')}.`,
  )
}

try {
  await main()
} catch (error) {
  const [message] = (error instanceof Error ? error.message : String(error)).split('\n')
  process.stderr.write(`✗ ${message}\n`)
  process.exitCode = 1
}
