import { http } from 'viem'
import { createKeeper } from './createKeeper.js'
import { openDatabase } from './database/openDatabase.js'
import { loadSecret } from './key/loadSecret.js'
import { log } from './Log.js'
import { startServer } from './server/startServer.js'
import { readSettings } from './settings/readSettings.js'
import { SettingError } from './settings/SettingError.js'

// Whoever started it with a channel is gone, and cannot stop it any more. What was under way is found out
// at the next start.
process.once('disconnect', () => process.exit(0))

try {
  const settings = readSettings(process.env)
  const secret = await loadSecret(settings.key)
  const database = await openDatabase(settings.database)
  const keeper = await createKeeper({
    chainId: settings.chainId,
    rpc: http(settings.rpcUrl),
    bundler: http(settings.bundlerUrl),
    paymaster: settings.paymasterUrl === undefined ? undefined : http(settings.paymasterUrl),
    subscription: settings.subscription,
    database,
    secret,
    checkSeconds: settings.checkSeconds,
    log,
  })
  const server = await startServer(keeper, { port: settings.port })
  log('info', 'started', { url: server.url })

  let stopping = false
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return
    stopping = true
    log('info', 'stopping', { signal })
    await server.close()
    await keeper.stop()
    await database.close()
    log('info', 'stopped')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stop(signal))
  }
} catch (error) {
  log('error', error instanceof SettingError ? 'setting' : 'not started', {
    reason: error instanceof Error ? error.message : error,
  })
  process.exit(1)
}
