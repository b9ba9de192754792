import { beforeEach, describe, expect, test } from 'vitest'
import { createValetKeyConfig } from '../../config/createValetKeyConfig.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { memoryStorage } from '../../storage/memoryStorage.js'
import type { Session } from '../../storage/Session.js'
import { stored } from '../../storage/session.test.shared.js'
import type { StoredKey } from '../../storage/StoredKey.js'
import { createKey } from './createKey.js'
import { keepKeys } from './keepKeys.js'
import { toStoredKeys } from './toStoredKeys.js'

const make = async () => {
  const { key, storedKey } = await createKey('secp256k1-exportable')
  if (storedKey?.type !== 'secp256k1') throw new Error('A key should be made.')
  return { key, storedKey }
}

const [one, two, three] = await Promise.all([make(), make(), make()])

const session: Session = { ...stored, key: one.key }
const { request, installation } = session
const changedFrom = ({ key }: typeof one): Partial<Session> => ({
  changed: { landing: { nonce: 0n }, before: { key, request, installation } },
})

let config: ValetKeyConfig

beforeEach(async () => {
  config = createValetKeyConfig({
    app: { name: 'Arena' },
    bundlers: {},
    storage: memoryStorage(),
  })
  const chain = [one, two, three].reduceRight<StoredKey | undefined>(
    (next, { storedKey }) => ({ ...storedKey, next }),
    undefined,
  )
  if (chain !== undefined) await config.storage.putKey(session.id, chain)
})

/** The private halves that are still stored, the one that is used first. */
const kept = async (): Promise<readonly string[]> =>
  toStoredKeys(await config.storage.getKey(session.id)).map((stored) =>
    stored.type === 'secp256k1' ? stored.privateKey : stored.type,
  )

const halves = (...keys: readonly (typeof one)[]): readonly string[] =>
  keys.map(({ storedKey }) => storedKey.privateKey)

describe('keepKeys', () => {
  test('default: the keys that the record does not name go', async () => {
    await keepKeys(config, { ...session, key: two.key })
    expect(await kept()).toEqual(halves(two))
  })

  test('behavior: the key that holds comes first, before the one whose place it took', async () => {
    await keepKeys(config, { ...session, key: three.key, ...changedFrom(one) })
    expect(await kept()).toEqual(halves(three, one))
  })

  test('behavior: a key that is on its way stays', async () => {
    const underway = { ...session, key: two.key, sent: { userOpHash: '0x01' } } as const
    await keepKeys(config, { ...session, underway })
    expect(await kept()).toEqual(halves(one, two))
  })

  test('behavior: all stay where the record names none of them', async () => {
    const { key } = await make()
    await keepKeys(config, { ...session, key })
    expect(await kept()).toEqual(halves(one, two, three))
  })
})
