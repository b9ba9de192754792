import { commands } from './commands.mjs'
import { setup } from './setup.mjs'

const [name, ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  process.stderr.write(
    `✗ There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.\n`,
  )
  process.exit(1)
}
await setup()
const { code } = await command(args)
process.exit(code)
