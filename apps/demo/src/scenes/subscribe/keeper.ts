import { serializeSession, verifyKeyProof, type Session } from '@valetkey/core'
import { bytesToHex, isAddress, isHex, type Address } from 'viem'

async function ask(url: string, init?: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(url, init).catch(() => undefined)
  const body: Record<string, unknown> | undefined = await response?.json().catch(() => undefined)
  if (!response || !body) throw new Error('The keeper does not answer.')
  if (response.ok) return body
  throw new Error(`The keeper refuses: ${String(body['error'])}`)
}

/** The key that the keeper would charge this account with. It proves that it has it. */
export async function askForKey(url: string, account: Address): Promise<Address> {
  const challenge = bytesToHex(crypto.getRandomValues(new Uint8Array(32)))
  const { address, proof } = await ask(`${url}/key?account=${account}&challenge=${challenge}`)
  if (typeof address !== 'string' || !isAddress(address) || !isHex(proof)) {
    throw new Error('The keeper did not name a key.')
  }
  if (!(await verifyKeyProof({ key: { type: 'secp256k1', address }, challenge, proof }))) {
    throw new Error('The keeper does not have the key that it names. Nothing was granted.')
  }
  return address
}

/** Hands the grant over. It holds no secret: only the keeper's key can use it. */
export async function handOver(url: string, session: Session, planId: string): Promise<void> {
  await ask(`${url}/subscriptions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ session: serializeSession(session), planId }),
  })
}

/** Whether the keeper answers, and what it needs answers it. */
export async function isHealthy(url: string): Promise<boolean> {
  const response = await fetch(`${url}/health`).catch(() => undefined)
  return response?.ok === true
}

/** Why the keeper charges no more; `undefined` while it does. */
export async function getEnded(url: string, session: Session): Promise<string | undefined> {
  const { ended } = await ask(`${url}/subscriptions/${encodeURIComponent(session.id)}`)
  return typeof ended === 'string' ? ended : undefined
}
