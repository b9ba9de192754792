import { shortAddress } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { useSetup } from '../SetupContext.js'
import { useOwner, type ConnectedOwner, type Payer } from './OwnerContext.js'

const kinds: Record<ConnectedOwner['type'], string> = {
  wallet: 'owned by a wallet',
  passkey: 'owned by a passkey',
  '7702': 'an EOA itself (EIP-7702)',
}

const payers: readonly { payer: Payer; label: string }[] = [
  { payer: 'sponsor', label: 'Sponsored' },
  { payer: 'account', label: 'Self-paid' },
]

/** The account, who owns it, and who pays for its gas. */
export function OwnerCard(): ReactElement | null {
  const { environment } = useSetup()
  const { connected, leave, payer, setPayer } = useOwner()
  if (connected === undefined) return null
  return (
    <section className="card" aria-label="Account">
      <div className="line">
        <span>
          <b>
            <bdi dir="ltr">{shortAddress(connected.account)}</bdi>
          </b>
          <span className="small muted block">{kinds[connected.type]}</span>
        </span>
        <button type="button" className="link" onClick={leave}>
          Leave
        </button>
      </div>
      {environment.paymasterUrl && (
        <fieldset className="choice">
          <legend className="small muted">Gas</legend>
          {payers.map((each) => (
            <label key={each.payer}>
              <input
                type="radio"
                name="payer"
                checked={payer === each.payer}
                onChange={() => setPayer(each.payer)}
              />
              <span>{each.label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  )
}
