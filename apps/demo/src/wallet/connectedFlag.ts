const key = 'valetkey-demo-wallet-connected'

/** Like any wallet, the demo's names its accounts only to a page that has once asked to connect. */
export const connectedFlag = {
  isSet: (): boolean => localStorage.getItem(key) !== null,
  set: (): void => localStorage.setItem(key, 'yes'),
  clear: (): void => localStorage.removeItem(key),
} as const
