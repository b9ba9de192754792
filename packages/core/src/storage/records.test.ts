import { describe, expect, test } from 'vitest'
import { open, recordVersion, seal } from './records.js'
import type { Session } from './Session.js'
import { stored } from './session.test.shared.js'

const session: Session = {
  ...stored,
  grant: { nonce: 0n, deadline: 1, call: '0x1bbf564c', ownerSignature: '0x', ownerEntityId: 0 },
}

describe('records', () => {
  test('default', () => {
    expect(open(seal(session))).toEqual(session)
    expect(open(undefined)).toBeUndefined()
  })

  test('behavior: a record of version 1 is lifted', () => {
    const old = structuredClone(session)
    Reflect.deleteProperty(old, 'installation')
    expect(open({ version: 1, value: old })).toEqual(session)
    const key = { type: 'secp256k1', exportable: true, privateKey: '0x01' } as const
    expect(open({ version: 1, value: key })).toEqual(key)
  })

  test('error: a record of a newer version', () => {
    expect(() => open({ version: recordVersion + 1, value: session })).toThrow('another version')
  })
})
