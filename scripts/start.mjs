import { exec } from './exec.mjs'
import { setup } from './setup.mjs'

await setup()
const { code } = await exec('node', ['apps/demo/serve.mjs', ...process.argv.slice(2)])
process.exit(code)
