import { http, zeroAddress } from 'viem'
import { generatePrivateKey } from 'viem/accounts'
import { expect, test } from 'vitest'
import { createKeeper } from '../createKeeper.js'
import { startPostgres } from '../postgres.test.shared.js'
import { openDatabase } from './openDatabase.js'

test('behavior: keepers that start at once on a new database all start', async () => {
  const url = await startPostgres()
  const secret = generatePrivateKey()
  const nowhere = http('http://127.0.0.1:1')
  const start = async () => {
    const database = await openDatabase(url)
    const keeper = await createKeeper({
      chainId: 31337,
      rpc: nowhere,
      bundler: nowhere,
      paymaster: undefined,
      subscription: zeroAddress,
      database,
      secret,
      checkSeconds: 3600,
      log() {},
    })
    return async () => {
      await keeper.stop()
      await database.close()
    }
  }
  const stops = await Promise.all([start(), start(), start()])
  expect(stops).toHaveLength(3)
  await Promise.all(stops.map((stop) => stop()))
})
