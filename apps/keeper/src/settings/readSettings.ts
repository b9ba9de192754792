import { getAddress, isAddress, type Address } from 'viem'
import { SettingError } from './SettingError.js'

export type Settings = {
  chainId: number
  rpcUrl: string
  bundlerUrl: string
  paymasterUrl: string | undefined
  /** The Subscription contract that is charged. */
  subscription: Address
  /** `postgres://…`, or a folder for the embedded database. */
  database: string
  key: { key: string | undefined; file: string; password: string | undefined }
  /** Loopback port of health, metrics and hand-over. 0: any free one. */
  port: number
  /** How long at most until a subscription is looked at again, in seconds. */
  checkSeconds: number
}

/** Reads the environment. Throws a `SettingError` that names what is missing or wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const needed = (name: string): string => {
    const value = env[name]
    if (value) return value
    throw new SettingError(name, 'It is not set. The README lists every setting.')
  }
  const url = (name: string, value: string): string => {
    if (URL.canParse(value)) return value
    throw new SettingError(name, `"${value}" is not a URL.`)
  }
  const whole = (name: string, value: string, from: number, to: number): number => {
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= from && number <= to) return number
    throw new SettingError(name, `"${value}" is not a whole number from ${from} to ${to}.`)
  }
  const subscription = needed('SUBSCRIPTION_ADDRESS')
  if (!isAddress(subscription)) {
    throw new SettingError('SUBSCRIPTION_ADDRESS', `"${subscription}" is not an address.`)
  }
  return {
    chainId: whole('CHAIN_ID', needed('CHAIN_ID'), 1, Number.MAX_SAFE_INTEGER),
    rpcUrl: url('RPC_URL', needed('RPC_URL')),
    bundlerUrl: url('BUNDLER_URL', needed('BUNDLER_URL')),
    paymasterUrl: env['PAYMASTER_URL'] ? url('PAYMASTER_URL', env['PAYMASTER_URL']) : undefined,
    subscription: getAddress(subscription),
    database: env['DATABASE_URL'] || env['KEEPER_DATA'] || 'keeper-data',
    key: {
      key: env['KEEPER_KEY'] || undefined,
      file: env['KEEPER_KEY_FILE'] || 'keeper-key.json',
      password: env['KEEPER_PASSWORD'] || undefined,
    },
    port: whole('PORT', env['PORT'] || '8787', 0, 65_535),
    checkSeconds: whole('CHECK_SECONDS', env['CHECK_SECONDS'] || '3600', 1, 86_400),
  }
}
