import type { Owner } from '@valetkey/core'
import { bytesToHex, concat, hexToBytes, sha256, slice, stringToBytes, type Hex } from 'viem'
import type { WebAuthnAccount } from 'viem/account-abstraction'
import { createPrompter, type Prompter, type TestWalletHuman } from './createPrompter.js'

export type CreateTestPasskeyParameters = {
  /** @default 'approve' */
  human?: TestWalletHuman | undefined
}

/** An owner with a passkey: `owner` and `wallet` are what every action and hook takes. */
export type TestPasskey = Prompter & {
  owner: Extract<Owner, { type: 'passkey' }>
  wallet: WebAuthnAccount
}

/**
 * A passkey whose human is a function: it counts its prompts, and signs with a real P-256 key. Works in
 * Node and in browsers, where no authenticator has to be set up.
 */
export async function createTestPasskey({
  human = 'approve',
}: CreateTestPasskeyParameters = {}): Promise<TestPasskey> {
  const { prompt, ...prompter } = createPrompter(human)
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )
  const point = bytesToHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))
  const [x, y] = [slice(point, 1, 33), slice(point, 33, 65)]

  const sign: WebAuthnAccount['sign'] = ({ hash }) =>
    prompt('webauthn.get', { challenge: hash }, async () => {
      const { message, ...envelope } = toEnvelope(hash)
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
      const signed = await crypto.subtle.sign(algorithm, privateKey, Uint8Array.from(message))
      return {
        signature: bytesToHex(new Uint8Array(signed)),
        webauthn: { ...envelope, userVerificationRequired: true },
        // What a browser adds, and viem's type asks for; nothing here reads it.
        raw: {} as PublicKeyCredential,
      }
    })
  const refuse = () => Promise.reject(new Error('An owner signs hashes only.'))
  return {
    ...prompter,
    owner: { type: 'passkey', entityId: 0, publicKey: { x: BigInt(x), y: BigInt(y) } },
    wallet: {
      id: 'test',
      type: 'webAuthn',
      publicKey: concat([x, y]),
      sign,
      signMessage: refuse,
      signTypedData: refuse,
    },
  }
}

/** What an authenticator signs for a challenge (WebAuthn level 2, sections 5.8.1 and 6.1). */
function toEnvelope(challenge: Hex): {
  authenticatorData: Hex
  clientDataJSON: string
  challengeIndex: number
  typeIndex: number
  message: Uint8Array
} {
  const text = btoa(String.fromCharCode(...hexToBytes(challenge)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  const clientDataJSON = `{"type":"webauthn.get","challenge":"${text}","origin":"http://localhost"}`
  // The hash of the relying party's id, user present and verified, and a counter that stays at 0.
  const authenticatorData = concat([sha256(stringToBytes('localhost')), '0x05', '0x00000000'])
  return {
    authenticatorData,
    clientDataJSON,
    challengeIndex: clientDataJSON.indexOf('"challenge"'),
    typeIndex: clientDataJSON.indexOf('"type"'),
    message: hexToBytes(concat([authenticatorData, sha256(stringToBytes(clientDataJSON))])),
  }
}
