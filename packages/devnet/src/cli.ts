import { createReporter } from './cli/createReporter.js'
import { describeDevnet } from './cli/describeDevnet.js'
import { explain } from './cli/explain.js'
import { parseCommandLine } from './cli/parseCommandLine.js'
import { usage } from './cli/usage.js'
import type { Devnet } from './Devnet.js'
import { versions } from './versions.js'

const { stdout, stderr } = process

async function main(): Promise<void> {
  const command = parseCommandLine(process.argv.slice(2))
  if (command.name === 'help') return void stdout.write(usage)
  if (command.name === 'version') return void stdout.write(`${versions.devnet}\n`)

  let devnet: Devnet | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      // A start that is cut short has nothing to wait for: its processes end with this one.
      if (devnet === undefined) process.exit(130)
      void devnet.close()
    })
  }
  // Whoever read the one line they wanted may close the pipe.
  stdout.on('error', () => {})

  const { json, parameters } = command
  // Loaded only here: help and a slip in the arguments are answered at once.
  const { createDevnet } = await import('./createDevnet.js')
  const onProgress = json ? undefined : createReporter(stderr)
  devnet = await createDevnet({ ...parameters, onProgress })
  if (json) stdout.write(`${JSON.stringify(devnet.info)}\n`)
  else {
    const accounts = parameters.accounts ?? { type: 'embedded' }
    stdout.write(`\n${describeDevnet(devnet.info, accounts)}\n\nReady. Ctrl-C ends it.\n`)
  }
  const error = await devnet.stopped
  if (error) throw error
}

main().catch((error: unknown) => {
  stderr.write(`${stderr.isTTY ? '\r\u001B[2K' : ''}✗ ${explain(error)}\n`)
  process.exitCode = 1
})
