import { getAccountAddress, type Owner, type OwnerWallet } from '@valetkey/core'
import { useCallback, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { createWalletClient, http } from 'viem'
import { useConnection, useDisconnect, useWalletClient } from 'wagmi'
import { useSetup } from '../SetupContext.js'
import { countPrompts } from './countPrompts.js'
import {
  OwnerContext,
  type ConnectedOwner,
  type OwnerContextValue,
  type Payer,
} from './OwnerContext.js'

const storageKey = 'valetkey-demo-owner'

type Local = { type: 'passkey' | '7702'; owner: Owner; wallet: OwnerWallet }

/** Knows who owns the account: a wallet that wagmi has connected, a passkey, or a key in this page. */
export function OwnerProvider({ children }: { children: ReactNode }): ReactElement {
  const { wallet: demoWallet, chain, journal, environment } = useSetup()
  const { data: walletClient } = useWalletClient({ chainId: chain.id })
  const { status } = useConnection()
  const { mutate: disconnect } = useDisconnect()
  const [payer, setPayer] = useState<Payer>(environment.paymasterUrl ? 'sponsor' : 'account')

  const [local, setLocal] = useState<Local>()
  const [restoring, setRestoring] = useState(() => localStorage.getItem(storageKey) !== null)

  const passkey = useCallback(async (): Promise<Local> => {
    const { passkeyOwner } = await import('./passkeyOwner.js')
    return { type: 'passkey', ...(await passkeyOwner()) }
  }, [])
  const delegated = useCallback(async (): Promise<Local> => {
    const account = await demoWallet.getAccount()
    return {
      type: '7702',
      owner: { type: '7702', address: account.address },
      wallet: createWalletClient({ account, chain, transport: http() }),
    }
  }, [demoWallet, chain])

  useEffect(() => {
    const kept = localStorage.getItem(storageKey)
    const restore = (kept === '7702' && delegated) || (kept === 'passkey' && passkey)
    if (restore) {
      void restore()
        .then(setLocal)
        .catch(() => localStorage.removeItem(storageKey))
        .finally(() => setRestoring(false))
    }
  }, [delegated, passkey])

  function take(next: Local): void {
    localStorage.setItem(storageKey, next.type)
    setLocal(next)
  }

  const connected = useMemo((): ConnectedOwner | undefined => {
    const found: Omit<ConnectedOwner, 'account' | 'chainId'> | undefined =
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
        chainId: chain.id,
        account: getAccountAddress({ owner: found.owner }),
      }
    )
  }, [local, walletClient, journal, chain])

  const value: OwnerContextValue = {
    connected,
    checking:
      connected === undefined && (restoring || status === 'reconnecting' || status === 'connected'),
    connectPasskey: async () => take(await passkey()),
    connectDelegated: async () => take(await delegated()),
    leave() {
      localStorage.removeItem(storageKey)
      setRestoring(false)
      setLocal(undefined)
      disconnect({})
    },
    payer,
    setPayer,
  }
  return <OwnerContext value={value}>{children}</OwnerContext>
}
