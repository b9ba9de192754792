import { bytesToHex, hexToBytes, keccak256, sha256, slice, stringToBytes } from 'viem'
import { expect, test } from 'vitest'
import { confirmationFlow } from '../confirmations/confirmationFlow.js'
import '../exports/vitest.js'
import { createTestPasskey } from './createTestPasskey.js'

const hash = keccak256('0x1234')

test('default: signs as an authenticator does, and counts', async () => {
  const { wallet, owner, prompts } = await createTestPasskey()
  const { signature, webauthn } = await wallet.sign({ hash })
  expect(prompts).toMatchObject([{ method: 'webauthn.get', answer: 'approved' }])

  const { authenticatorData, clientDataJSON } = webauthn
  expect(JSON.parse(clientDataJSON)).toMatchObject({ type: 'webauthn.get' })
  expect(slice(authenticatorData, 0, 32)).toBe(sha256(stringToBytes('localhost')))
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from([4, ...hexToBytes(wallet.publicKey)]),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  )
  const verify = (text: string): Promise<boolean> =>
    crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      Uint8Array.from(hexToBytes(signature)),
      Uint8Array.from([
        ...hexToBytes(authenticatorData),
        ...hexToBytes(sha256(stringToBytes(text))),
      ]),
    )
  expect(await verify(clientDataJSON)).toBe(true)
  expect(await verify(clientDataJSON.replace('get', 'create'))).toBe(false)
  expect(BigInt(slice(wallet.publicKey, 0, 32))).toBe(owner.publicKey.x)
  expect(bytesToHex(hexToBytes(wallet.publicKey))).toHaveLength(2 + 128)
})

test('parameters: human', async () => {
  const passkey = await createTestPasskey({ human: 'reject' })
  await expect(passkey.wallet.sign({ hash })).rejects.toThrow('User rejected')
  passkey.setHuman('approve')
  await expect(confirmationFlow(passkey, () => passkey.wallet.sign({ hash }))).toNeedPrompts([
    'webauthn.get',
  ])
})
