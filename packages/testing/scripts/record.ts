import { createDevnet } from '@valetkey/devnet'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { recordSessions } from './recordSessions.js'
import { toSource } from './toSource.js'

/** Records the fixtures from a fresh devnet: `npm run record`. */
const file = fileURLToPath(new URL('../src/fixtures/recorded.ts', import.meta.url))

const devnet = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
try {
  const recording = await recordSessions(devnet)
  const source = `import type { Recording } from './Recording.js'

/** What a devnet said. Made by \`npm run record\`. */
export const recorded: Recording = ${toSource(recording)}
`
  await writeFile(file, source)
  process.stdout.write(
    `${JSON.stringify({
      accounts: devnet.info.accounts,
      sessions: Object.keys(recording.sessions).length,
      answers: Object.keys(recording.rpc).length,
      bytes: source.length,
    })}\n`,
  )
} finally {
  await devnet.close()
}
