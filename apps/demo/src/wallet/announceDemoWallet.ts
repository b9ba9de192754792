import type { DemoWallet } from './createDemoWallet.js'

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' fill='%23353a47'/%3E%3Cpath d='M7 10h18v13H7z' fill='none' stroke='%23b6e6bd' stroke-width='2'/%3E%3Cpath d='M19 16h6' stroke='%23b6e6bd' stroke-width='2'/%3E%3C/svg%3E"

/** By which wagmi names the connector of the demo wallet, too. */
export const builtIn = 'dev.valetkey.test-wallet'

/** Makes the demo wallet known to the page the way browser extensions do (EIP-6963). */
export function announceDemoWallet({ provider }: DemoWallet): void {
  const info = {
    uuid: crypto.randomUUID(),
    name: 'Test Wallet',
    icon,
    rdns: builtIn,
  }
  const announce = (): void => {
    const detail = Object.freeze({ info, provider })
    window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  }
  window.addEventListener('eip6963:requestProvider', announce)
  announce()
}
