import { describe, expect, test } from 'vitest'
import { readSettings } from './readSettings.js'

const needed = {
  CHAIN_ID: '31337',
  RPC_URL: 'http://127.0.0.1:8545',
  BUNDLER_URL: 'http://127.0.0.1:4337',
  SUBSCRIPTION_ADDRESS: '0x000000000000000000000000000000000000beef',
}

describe('readSettings', () => {
  test('default', () => {
    expect(readSettings(needed)).toEqual({
      chainId: 31337,
      rpcUrl: needed.RPC_URL,
      bundlerUrl: needed.BUNDLER_URL,
      paymasterUrl: undefined,
      subscription: '0x000000000000000000000000000000000000bEEF',
      database: 'keeper-data',
      key: { key: undefined, file: 'keeper-key.json', password: undefined },
      port: 8787,
      checkSeconds: 3600,
    })
  })

  test('behavior: everything else may be set', () => {
    expect(
      readSettings({
        ...needed,
        PAYMASTER_URL: 'https://paymaster.example',
        DATABASE_URL: 'postgres://keeper@127.0.0.1/keeper',
        KEEPER_DATA: 'unused',
        KEEPER_KEY_FILE: 'other.json',
        KEEPER_PASSWORD: 'secret',
        PORT: '0',
        CHECK_SECONDS: '1',
      }),
    ).toMatchObject({
      paymasterUrl: 'https://paymaster.example',
      database: 'postgres://keeper@127.0.0.1/keeper',
      key: { key: undefined, file: 'other.json', password: 'secret' },
      port: 0,
      checkSeconds: 1,
    })
  })

  test.each(Object.keys(needed))('error: %s is not set', (setting) => {
    for (const value of [undefined, '']) {
      expect(() => readSettings({ ...needed, [setting]: value })).toThrow(
        expect.objectContaining({ name: 'SettingError', setting }),
      )
    }
  })

  test.each([
    ['CHAIN_ID', '0'],
    ['CHAIN_ID', '-1'],
    ['CHAIN_ID', '1.5'],
    ['CHAIN_ID', '0x1'],
    ['CHAIN_ID', '99999999999999999999'],
    ['RPC_URL', 'rpc.example'],
    ['BUNDLER_URL', 'not a URL'],
    ['PAYMASTER_URL', 'not a URL'],
    ['SUBSCRIPTION_ADDRESS', '0x1234'],
    ['SUBSCRIPTION_ADDRESS', '0x000000000000000000000000000000000000BeeF'],
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['CHECK_SECONDS', '0'],
    ['CHECK_SECONDS', '86401'],
  ])('error: %s is %s', (setting, value) => {
    expect(() => readSettings({ ...needed, [setting]: value })).toThrow(
      expect.objectContaining({ setting, message: expect.stringContaining(`"${value}"`) }),
    )
  })
})
