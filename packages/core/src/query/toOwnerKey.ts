import type { Address } from 'viem'
import type { Owner } from '../account/Owner.js'
import type { PublicKey } from '../modules/webAuthn/PublicKey.js'
import { toDetail } from '../session/consent/toDetail.js'

/** An owner in a query key: equal for equal owners, and text, for keys hold no bigints. */
export function toOwnerKey(owner: Owner | Address | PublicKey | undefined): string | undefined {
  return owner && toDetail(owner)
}
