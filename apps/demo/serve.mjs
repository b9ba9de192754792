import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const usage = `Usage: npm start [-- <options>]
    --records <folder> | --fork-url <rpc>   the accounts' contracts; ours by default
    --hardfork prague|osaka                 of the devnet
    --period <seconds>                      of the subscription
    --environment <file>                    another chain, instead of a devnet (README of apps/demo)
    --port <n>                              of the page`

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
        period: { type: 'string' },
        environment: { type: 'string' },
        port: { type: 'string' },
      },
    }).values
  } catch (error) {
    return fail(`${error.message}\n  ${usage}`)
  }
}

const { records, 'fork-url': forkUrl, hardfork, environment: file, port, ...rest } = options()
const { period = '15' } = rest
if ([records, forkUrl, file].filter(Boolean).length > 1) {
  fail(`--records, --fork-url and --environment exclude each other.\n  ${usage}`)
}
if (port !== undefined && !(/^\d+$/.test(port) && Number(port) < 65_536)) {
  fail(`--port wants a number up to 65535, not "${port}".`)
}
if (!/^[1-9]\d*$/.test(period)) fail(`--period wants seconds, not "${period}".`)

// Each loads what it needs: whoever has to correct a file does not wait for a devnet, or for vite.
async function start() {
  if (file) return (await import('./serve/startRemote.mjs')).startRemote(file)
  const { startLocal } = await import('./serve/startLocal.mjs')
  return startLocal({ records, forkUrl, hardfork, period })
}
const backend = await start().catch((error) => fail(error.shortMessage ?? error.message))
const { environment, keeperUrl } = backend

async function close(code) {
  await backend.close()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => close(0))
backend.stopped.then((error) => {
  if (!error) return undefined
  process.stderr.write(`✗ ${error.message}\n`)
  return close(1)
})

const { preview } = await import('vite')
const server = await preview({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  preview: {
    host: '127.0.0.1',
    port: Number(port ?? 5173),
    strictPort: port !== undefined,
    ...(keeperUrl && {
      proxy: {
        '/keeper': {
          target: keeperUrl,
          changeOrigin: true,
          rewrite: (path) => path.slice('/keeper'.length),
        },
      },
    }),
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

const { chainId, rpcUrl, bundlerUrl, paymasterUrl, accounts, filled = [] } = environment
const filling = filled.length > 0 ? ` (filled from ours: ${filled.join(', ')})` : ''
process.stdout.write(
  [
    '',
    `  Demo      ${server.resolvedUrls?.local[0]}`,
    `  Chain     ${rpcUrl} (${[`id ${chainId}`, backend.hardfork].filter(Boolean).join(', ')})`,
    `  Bundler   ${bundlerUrl}`,
    `  Paymaster ${paymasterUrl ?? 'none: accounts pay for themselves'}`,
    `  Keeper    ${keeperUrl ? `${keeperUrl}/health, ${keeperUrl}/metrics` : 'none'}`,
    `  Accounts  ${accounts}${filling}`,
    '',
    '  Ctrl-C ends everything.',
    '',
    '',
  ].join('\n'),
)
