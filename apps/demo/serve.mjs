import { createDevnet } from '@valetkey/devnet'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { preview } from 'vite'

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

async function close(code) {
  await devnet.close()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => close(0))
devnet.stopped.then((error) => {
  if (error) fail(error.message)
})

const server = await preview({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: Number(port ?? 5173), strictPort: port !== undefined },
  plugins: [
    {
      name: 'environment',
      configurePreviewServer(vite) {
        vite.middlewares.use('/environment.json', (_, response) => {
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify(devnet.info))
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
    `  Accounts  ${devnet.accounts}${filled}`,
    '',
    '  Ctrl-C ends everything.',
    '',
    '',
  ].join('\n'),
)
