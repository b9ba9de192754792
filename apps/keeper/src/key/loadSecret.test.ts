import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePrivateKey } from 'viem/accounts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadSecret } from './loadSecret.js'

const password = 'correct horse battery staple'

function createFolder(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'keeper-key-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { folder, file: join(folder, 'keeper-key.json') }
}

describe('loadSecret', () => {
  test('default: a file is made, and opens again', async () => {
    const { folder, file } = createFolder()
    const secret = await loadSecret({ key: undefined, file, password })
    expect(secret).toMatch(/^0x[0-9a-f]{64}$/)
    expect(await loadSecret({ key: undefined, file, password })).toBe(secret)
    expect(readdirSync(folder)).toEqual(['keeper-key.json'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text)).toMatchObject({ version: 3, crypto: { kdf: 'scrypt' } })
    expect(text).not.toContain(secret.slice(2))
    expect(text).not.toContain(password)
  })

  test('parameters: key, and no file is looked at', async () => {
    const { folder, file } = createFolder()
    const key = generatePrivateKey()
    expect(await loadSecret({ key, file, password: undefined })).toBe(key)
    expect(readdirSync(folder)).toEqual([])
  })

  test('behavior: two processes that start at once have one secret', async () => {
    const { folder, file } = createFolder()
    const load = () => loadSecret({ key: undefined, file, password })
    const [first, second] = await Promise.all([load(), load()])
    expect(second).toBe(first)
    expect(await load()).toBe(first)
    expect(readdirSync(folder)).toEqual(['keeper-key.json'])
  })

  test('error: another password, and the file stays as it was', async () => {
    const { file } = createFolder()
    await loadSecret({ key: undefined, file, password })
    const before = readFileSync(file, 'utf8')
    await expect(loadSecret({ key: undefined, file, password: 'wrong' })).rejects.toMatchObject({
      name: 'SettingError',
      setting: 'KEEPER_PASSWORD',
    })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test.each(['', '{}', 'not JSON', '{"version":3}'])(
    'error: a file that is none: %j',
    async (text) => {
      const { file } = createFolder()
      writeFileSync(file, text)
      await expect(loadSecret({ key: undefined, file, password })).rejects.toMatchObject({
        setting: 'KEEPER_PASSWORD',
      })
      expect(readFileSync(file, 'utf8')).toBe(text)
    },
  )

  test('error: nothing to open a file with', async () => {
    const { folder, file } = createFolder()
    await expect(loadSecret({ key: undefined, file, password: undefined })).rejects.toMatchObject({
      setting: 'KEEPER_PASSWORD',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test.each(['0x1234', '12'.repeat(32), `0x${'zz'.repeat(32)}`])(
    'error: a key that is none: %s',
    async (key) => {
      const error = await loadSecret({ key, file: 'unused', password }).catch(String)
      expect(error).toContain('KEEPER_KEY: It wants 32 bytes as hex')
      expect(error).not.toContain(key)
    },
  )
})
