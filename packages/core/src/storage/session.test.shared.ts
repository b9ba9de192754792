import type { Session } from './Session.js'

/** A session as it stands on record, of which nothing is on a chain. */
export const stored: Session = {
  id: '31337:0x000000000000000000000000000000000000bEEF:7',
  chainId: 31337,
  account: '0x000000000000000000000000000000000000bEEF',
  owner: { type: 'eoa', address: '0x000000000000000000000000000000000000dEaD' },
  salt: 0n,
  entityId: 7,
  key: { type: 'secp256k1', address: '0x000000000000000000000000000000000000dEaD' },
  request: { permissions: [{ type: 'gas', limit: 1n }], validUntil: 'never' },
  installation: '0x1bbf564c',
  app: { name: 'Arena' },
  createdAt: 1,
}
