import { shortAddress } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { useAccount, useDisconnect } from 'wagmi'
import { PlayScene } from './play/PlayScene.js'
import { arenaIcon, type Setup } from './setup.js'
import { DemoWalletWindow } from './wallet/DemoWalletWindow.js'

const accountsLine = {
  embedded: 'our development contracts',
  records: 'recorded deployments of Modular Account V2',
  fork: 'a fork of a public chain',
} as const

export function App({ setup }: { setup: Setup }): ReactElement {
  const { environment, chain, wallet } = setup
  const { address } = useAccount()
  const { mutate: disconnect } = useDisconnect()
  const { accounts, filled } = environment
  return (
    <>
      <header className="bar">
        <img src={arenaIcon} alt="" width={32} height={32} />
        <b>Arena</b>
        <span className="grow" />
        <span className="chain small muted">
          {chain.name}, chain {chain.id} · accounts: {accountsLine[accounts]}
          {filled.length > 0 && ` (ours: ${filled.join(', ')})`}
        </span>
        {address && (
          <span className="who">
            {shortAddress(address)}{' '}
            <button type="button" className="link" onClick={() => disconnect({})}>
              Leave
            </button>
          </span>
        )}
      </header>
      <PlayScene setup={setup} />
      <DemoWalletWindow wallet={wallet} />
    </>
  )
}
