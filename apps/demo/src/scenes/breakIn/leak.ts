import {
  contractCalls,
  erc20Spend,
  gas,
  sessionRequest,
  toSecp256k1Key,
  type Session,
  type SessionKey,
  type SessionRequest,
} from '@valetkey/core'
import { isAddressEqual, isHex, parseEther, parseUnits, type Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import type { Environment } from '../../environment.js'
import { arenaAbi } from '../play/arena/arenaAbi.js'

const storageKey = 'valetkey-demo-leaked'

/** How long the leaked key lasts, in seconds. */
const lasts = 180

export type LeakedKey = { privateKey: Hex; key: SessionKey & { type: 'secp256k1' } }

const toLeakedKey = (privateKey: Hex): LeakedKey => ({
  privateKey,
  key: toSecp256k1Key(privateKeyToAccount(privateKey)),
})

/** A new key to be given away. The default one, of P-256, could not be: nobody can read it. */
export function makeLeakedKey(): LeakedKey {
  const privateKey = generatePrivateKey()
  localStorage.setItem(storageKey, privateKey)
  return toLeakedKey(privateKey)
}

/** The key of this session, where it was given away here. */
export function leakedKeyOf(session: Session | undefined): LeakedKey | undefined {
  const privateKey = localStorage.getItem(storageKey)
  if (session?.key.type !== 'secp256k1' || !isHex(privateKey)) return undefined
  const leaked = toLeakedKey(privateKey)
  return isAddressEqual(leaked.key.address, session.key.address) ? leaked : undefined
}

/** What the leaked key may do: move in Arena, send at most 10 TUSD, pay a little gas, for three minutes. `time` is the chain's. */
export function createRequest({ contracts }: Environment, time: number): SessionRequest {
  return sessionRequest({
    // A chain whose clock is ahead would end it early.
    validUntil: Math.max(Math.floor(Date.now() / 1000), time) + lasts,
    permissions: [
      contractCalls({ address: contracts.arena, abi: arenaAbi, functions: ['move', 'claim'] }),
      erc20Spend({ token: contracts.testDollar, limit: parseUnits('10', 6) }),
      gas({ limit: parseEther('0.02') }),
    ],
  })
}
