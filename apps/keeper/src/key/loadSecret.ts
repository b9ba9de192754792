import { Keystore } from 'ox'
import { randomUUID } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { isHex, size, type Hex } from 'viem'
import { generatePrivateKey } from 'viem/accounts'
import { SettingError } from '../settings/SettingError.js'

/**
 * The 32 bytes that every key of this keeper is made from: `KEEPER_KEY`, or a file that is encrypted
 * with `KEEPER_PASSWORD` (Web3 Secret Storage v3, which other tools read too). A file that is not there
 * yet is made, with a new secret.
 */
export async function loadSecret({
  key,
  file,
  password,
}: {
  key: string | undefined
  file: string
  password: string | undefined
}): Promise<Hex> {
  if (key !== undefined) {
    if (isHex(key) && size(key) === 32) return key
    throw new SettingError('KEEPER_KEY', 'It wants 32 bytes as hex: 0x and 64 digits.')
  }
  if (!password) {
    throw new SettingError(
      'KEEPER_PASSWORD',
      `The keeper's key needs a place: set KEEPER_KEY, or KEEPER_PASSWORD for the encrypted file ${file}.`,
    )
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  })
  return text === undefined ? createFile(file, password) : decryptFile(file, text, password)
}

/** The first one to make the file wins: whoever comes second takes the secret that is there. */
async function createFile(file: string, password: string): Promise<Hex> {
  const secret = generatePrivateKey()
  const [key, options] = await Keystore.scryptAsync({ password })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(Keystore.encrypt(secret, key, options)), { mode: 0o600 })
  try {
    await link(draft, file)
    return secret
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    return decryptFile(file, await readFile(file, 'utf8'), password)
  } finally {
    await unlink(draft)
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

async function decryptFile(file: string, text: string, password: string): Promise<Hex> {
  try {
    const keystore: Keystore.Keystore = JSON.parse(text)
    return Keystore.decrypt(keystore, await Keystore.toKeyAsync(keystore, { password }))
  } catch (cause) {
    throw new SettingError('KEEPER_PASSWORD', `It does not open ${file}.`, { cause })
  }
}
