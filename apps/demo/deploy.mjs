import { arena, subscription, testDollar } from '@valetkey/contracts'
import { parseArgs } from 'node:util'
import { createPublicClient, createWalletClient, http, isAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { createPlan } from './serve/createPlan.mjs'
import { toChain } from './serve/toChain.mjs'

// Puts the demo's own contracts on a chain, and prints the environment of a page that runs there.
const usage = `Usage: DEPLOYER_KEY=0x… node apps/demo/deploy.mjs --rpc-url <url> --bundler-url <url>
    --paymaster-url <url>   an ERC-7677 service that pays for gas; by default, accounts do
    --test-dollar <address> one that is there already, with mint(address,uint256) for all; by default, a new one
    --faucet-url <url>      a devnet's faucet, which knows its own --test-dollar; by default, accounts get their
                            ether by hand and mint test dollars themselves
    --keeper-url <url>      of apps/keeper on this machine; by default, nothing is charged
    --period <seconds>      of the subscription; 3600 by default
    --chain-name <name>     as the page names it`

function fail(message) {
  process.stderr.write(`✗ ${message}\n`)
  process.exit(1)
}

function options() {
  const text = { type: 'string' }
  try {
    return parseArgs({
      options: {
        'rpc-url': text,
        'bundler-url': text,
        'paymaster-url': text,
        'test-dollar': text,
        'faucet-url': text,
        'keeper-url': text,
        period: text,
        'chain-name': text,
      },
    }).values
  } catch (error) {
    return fail(`${error.message}\n  ${usage}`)
  }
}

const { DEPLOYER_KEY: key } = process.env
const { 'rpc-url': rpcUrl, 'bundler-url': bundlerUrl, period = '3600', ...rest } = options()
if (!rpcUrl || !bundlerUrl) fail(`--rpc-url and --bundler-url are needed.\n  ${usage}`)
if (!/^0x[0-9a-f]{64}$/i.test(key ?? '')) fail('DEPLOYER_KEY wants 32 bytes as hex.')
if (rest['test-dollar'] !== undefined && !isAddress(rest['test-dollar'])) {
  fail(`--test-dollar wants an address, not "${rest['test-dollar']}".`)
}
if (rest['faucet-url'] && !rest['test-dollar']) {
  fail('A faucet gives its own test dollar only: name it with --test-dollar.')
}
if (!/^[1-9]\d*$/.test(period)) fail(`--period wants seconds, not "${period}".`)

const chainId = await createPublicClient({ transport: http(rpcUrl) })
  .getChainId()
  .catch((error) => fail(`--rpc-url ${rpcUrl} does not answer: ${error.shortMessage}`))
const chain = toChain({ chainId, rpcUrl })
const client = createPublicClient({ chain, transport: http() })
const account = privateKeyToAccount(key)
const wallet = createWalletClient({ account, chain, transport: http() })

async function deploy({ contractName, abi, bytecode }) {
  const hash = await wallet.deployContract({ abi, bytecode })
  const { contractAddress } = await client.waitForTransactionReceipt({ hash })
  process.stderr.write(`✓ ${contractName} ${contractAddress}\n`)
  return contractAddress
}

async function deployAll() {
  const contracts = {
    arena: await deploy(arena),
    testDollar: rest['test-dollar'] ?? (await deploy(testDollar)),
    subscription: await deploy(subscription),
  }
  const planId = await createPlan({ chainId, rpcUrl, contracts }, { merchant: account, period })
  return { contracts, planId }
}

const { contracts, planId } = await deployAll().catch((error) =>
  fail(`${account.address}, the account of DEPLOYER_KEY, could not deploy: ${error.shortMessage}`),
)
const { 'chain-name': chainName, 'keeper-url': keeperUrl } = rest

process.stdout.write(
  `${JSON.stringify(
    {
      chainId,
      chainName,
      accounts: 'public',
      rpcUrl,
      bundlerUrl,
      paymasterUrl: rest['paymaster-url'],
      faucetUrl: rest['faucet-url'],
      contracts,
      keeper: keeperUrl && { url: keeperUrl, planId: planId.toString() },
    },
    null,
    2,
  )}\n`,
)
