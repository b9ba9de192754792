import { commands } from './commands.mjs'
import { setup } from './setup.mjs'

const [name, ...rest] = process.argv.slice(2)
// npm takes the `--` before a command's own options away; whoever runs this file does not.
const args = rest[0] === '--' ? rest.slice(1) : rest
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
