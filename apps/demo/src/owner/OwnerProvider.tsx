import { getAccountAddress, type Owner, type OwnerWallet } from '@valetkey/core'
import { useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { createWalletClient, http } from 'viem'
import { useDisconnect, useWalletClient } from 'wagmi'
import { useSetup } from '../SetupContext.js'
import { countPrompts } from './countPrompts.js'
import {
  OwnerContext,
  type ConnectedOwner,
  type OwnerContextValue,
  type Payer,
} from './OwnerContext.js'
import { passkeyOwner, storedPasskeyOwner } from './passkeyOwner.js'

const storageKey = 'valetkey-demo-owner'

type Local = { type: 'passkey' | '7702'; owner: Owner; wallet: OwnerWallet }

/** Knows who owns the account: a wallet that wagmi has connected, a passkey, or a key in this page. */
export function OwnerProvider({ children }: { children: ReactNode }): ReactElement {
  const { wallet: demoWallet, chain, journal, environment } = useSetup()
  const { data: walletClient } = useWalletClient({ chainId: chain.id })
  const { mutate: disconnect } = useDisconnect()
  const [payer, setPayer] = useState<Payer>(environment.paymasterUrl ? 'sponsor' : 'account')

  const delegated = (): Local => ({
    type: '7702',
    owner: { type: '7702', address: demoWallet.account.address },
    wallet: createWalletClient({ account: demoWallet.account, chain, transport: http() }),
  })
  const [local, setLocal] = useState<Local | undefined>(() => {
    const kept = localStorage.getItem(storageKey)
    if (kept === '7702') return delegated()
    const passkey = kept === 'passkey' ? storedPasskeyOwner() : undefined
    return passkey && { type: 'passkey', ...passkey }
  })

  function take(next: Local): void {
    localStorage.setItem(storageKey, next.type)
    setLocal(next)
  }

  const connected = useMemo((): ConnectedOwner | undefined => {
    const found: Omit<ConnectedOwner, 'account'> | undefined =
      local ??
      (walletClient && {
        type: 'wallet',
        owner: { type: 'eoa', address: walletClient.account.address },
        wallet: walletClient,
      })
    return (
      found && {
        ...found,
        wallet: countPrompts(found.wallet, journal, chain),
        account: getAccountAddress({ owner: found.owner }),
      }
    )
  }, [local, walletClient, journal, chain])

  const value: OwnerContextValue = {
    connected,
    connectPasskey: async () => take({ type: 'passkey', ...(await passkeyOwner()) }),
    connectDelegated: async () => take(delegated()),
    leave() {
      localStorage.removeItem(storageKey)
      setLocal(undefined)
      disconnect({})
    },
    payer,
    setPayer,
  }
  return <OwnerContext value={value}>{children}</OwnerContext>
}
