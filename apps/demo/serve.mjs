import { createDevnet } from '@valetkey/devnet'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { createPlan } from './serve/createPlan.mjs'
import { startClock } from './serve/startClock.mjs'
import { startKeeper } from './serve/startKeeper.mjs'

const usage =
  'Usage: npm start [-- --records <folder> | --fork-url <rpc>] [--hardfork prague|osaka] [--port <n>]'

function fail(message) {
  process.stderr.write(`✗ ${message}\n`)
  process.exit(1)
}

function options() {
  try {
    return parseArgs({
      options: {
        records: { type: 'string' },
        'fork-url': { type: 'string' },
        hardfork: { type: 'string' },
        port: { type: 'string' },
      },
    }).values
  } catch (error) {
    return fail(`${error.message}\n  ${usage}`)
  }
}

const { records, 'fork-url': forkUrl, hardfork, port } = options()
if (records && forkUrl) fail(`--records and --fork-url exclude each other.\n  ${usage}`)
if (port !== undefined && !/^\d+$/.test(port)) fail(`--port wants a number, not "${port}".`)

const devnet = await createDevnet({
  ...(records ? { accounts: { type: 'records', folder: records } } : {}),
  ...(forkUrl ? { accounts: { type: 'fork', url: forkUrl } } : {}),
  ...(hardfork ? { hardfork } : {}),
}).catch((error) => fail(error.shortMessage ?? error.message))

let clock
let keeper

async function close(code) {
  clearInterval(clock)
  await keeper?.close()
  await devnet.close()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => close(0))
devnet.stopped.then((error) => {
  if (error) fail(error.message)
})

// A chain that makes blocks on demand would have no periods while nobody acts.
clock = startClock(devnet)
const planId = await createPlan(devnet)
keeper = await startKeeper(devnet).catch((error) => {
  process.stderr.write(`✗ ${error.message}\n`)
  return close(1)
})

const environment = { ...devnet.info, keeper: { url: '/keeper', planId: planId.toString() } }

const server = await preview({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  preview: {
    host: '127.0.0.1',
    port: Number(port ?? 5173),
    strictPort: port !== undefined,
    proxy: {
      '/keeper': {
        target: keeper.url,
        changeOrigin: true,
        rewrite: (path) => path.slice('/keeper'.length),
      },
    },
  },
  plugins: [
    {
      name: 'environment',
      configurePreviewServer(vite) {
        vite.middlewares.use('/environment.json', (_, response) => {
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify(environment))
        })
      },
    },
  ],
}).catch((error) => {
  process.stderr.write(`✗ ${error.message}\n`)
  return close(1)
})

const url = server.resolvedUrls?.local[0]
const filled = devnet.filled.length > 0 ? ` (filled from ours: ${devnet.filled.join(', ')})` : ''
process.stdout.write(
  [
    '',
    `  Demo      ${url}`,
    `  Chain     ${devnet.rpcUrl} (id ${devnet.chainId}, ${devnet.hardfork})`,
    `  Bundler   ${devnet.bundlerUrl}`,
    `  Paymaster ${devnet.paymasterUrl}`,
    `  Keeper    ${keeper.url}/health, ${keeper.url}/metrics`,
    `  Accounts  ${devnet.accounts}${filled}`,
    '',
    '  Ctrl-C ends everything.',
    '',
    '',
  ].join('\n'),
)
