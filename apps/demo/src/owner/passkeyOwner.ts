import { isHex } from 'viem'
import {
  createWebAuthnCredential,
  toWebAuthnAccount,
  type WebAuthnAccount,
} from 'viem/account-abstraction'
import { hexToBigInt, slice } from 'viem'
import type { Owner } from '@valetkey/core'

const storageKey = 'valetkey-demo-passkey'

export type PasskeyOwner = { owner: Owner & { type: 'passkey' }; wallet: WebAuthnAccount }

/** The passkey that was made here, or a new one: the device asks. What is kept is its public half. */
export async function passkeyOwner(): Promise<PasskeyOwner> {
  return storedPasskeyOwner() ?? createPasskeyOwner()
}

function storedPasskeyOwner(): PasskeyOwner | undefined {
  const stored: { id?: unknown; publicKey?: unknown } = JSON.parse(
    localStorage.getItem(storageKey) ?? '{}',
  )
  return typeof stored.id === 'string' && isHex(stored.publicKey)
    ? toOwner({ id: stored.id, publicKey: stored.publicKey })
    : undefined
}

async function createPasskeyOwner(): Promise<PasskeyOwner> {
  const { id, publicKey } = await createWebAuthnCredential({ name: 'Valet Key demo' }).catch(
    (error: unknown) => {
      throw new Error(whyNot(error), { cause: error })
    },
  )
  localStorage.setItem(storageKey, JSON.stringify({ id, publicKey }))
  return toOwner({ id, publicKey })
}

/** Browsers say by the name of an error which of these it was. */
function whyNot(error: unknown): string {
  const { cause } = error instanceof Error ? error : {}
  return cause instanceof DOMException && cause.name === 'SecurityError'
    ? `Passkeys belong to a name: open http://localhost:${location.port} instead.`
    : 'The device made no passkey. Was it declined, or has it none to offer?'
}

function toOwner(credential: { id: string; publicKey: `0x${string}` }): PasskeyOwner {
  const { publicKey } = credential
  return {
    owner: {
      type: 'passkey',
      entityId: 0,
      publicKey: {
        x: hexToBigInt(slice(publicKey, 0, 32)),
        y: hexToBigInt(slice(publicKey, 32, 64)),
      },
    },
    wallet: toWebAuthnAccount({ credential }),
  }
}
