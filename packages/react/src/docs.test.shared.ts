/** What the samples of the apps take for granted: an app's own things, and these exports of packages. */
export const takenByApps = (packages: { readonly [name: string]: readonly string[] }): string => `
declare const config: import('@valetkey/core').ValetKeyConfig
declare const session: import('@valetkey/core').Session
declare const request: import('@valetkey/core').SessionRequest
declare const raised: import('@valetkey/core').SessionRequest['permissions']
declare const calls: readonly import('@valetkey/core').SessionCall[]
declare const labels: import('@valetkey/core').Labels
declare const owner: import('@valetkey/core').Owner
declare const wallet: import('@valetkey/core').OwnerWallet
declare const key: import('@valetkey/core').SessionKey & { type: 'secp256k1' }
declare const chain: import('viem').Chain
declare const chainId: number
declare const client: import('viem').Client<import('viem').Transport, import('viem').Chain>
declare const bundler: import('viem/account-abstraction').BundlerClient
declare const wagmi: import('wagmi').Config
declare const queries: import('@tanstack/react-query').QueryClient
declare const account: import('viem').Address
declare const address: import('viem').Address
declare const arena: import('viem').Address
declare const gazette: import('viem').Address
declare const shop: import('viem').Address
declare const subscription: import('viem').Address
declare const usd: import('viem').Address
declare const challenge: import('viem').Hex
declare const data: import('viem').Hex
declare const proof: import('viem').Hex
declare const entityId: number
declare const cell: number
declare const now: number
declare const validUntil: number
declare const period: bigint
declare const price: bigint
declare const planId: bigint
declare const bundlerUrl: string
declare const paymasterUrl: string
declare const iconUrl: string
declare const text: string
declare const arenaAbi: readonly [
  { type: 'function'; name: 'move'; stateMutability: 'nonpayable'; inputs: readonly [{ name: 'cell'; type: 'uint8' }]; outputs: readonly [] },
  { type: 'function'; name: 'claim'; stateMutability: 'nonpayable'; inputs: readonly [{ name: 'matchId'; type: 'uint64' }]; outputs: readonly [] },
]
declare const abi: readonly [
  { type: 'function'; name: 'subscribe'; stateMutability: 'nonpayable'; inputs: readonly [{ name: 'planId'; type: 'uint256' }]; outputs: readonly [] },
  { type: 'function'; name: 'charge'; stateMutability: 'nonpayable'; inputs: readonly [{ name: 'planId'; type: 'uint256' }, { name: 'account'; type: 'address' }]; outputs: readonly [] },
]
declare function App(): import('react').ReactElement
declare function askKeeper(challenge: import('viem').Hex): Promise<{ address: import('viem').Address; proof: import('viem').Hex }>
declare function post(path: string, body: object): Promise<void>
declare function approve(price: bigint): import('@valetkey/core').SessionCall
declare function charge(planId: bigint, account: import('viem').Address): import('@valetkey/core').SessionCall
${Object.entries(packages)
  .flatMap(([name, exported]) =>
    exported.map((each) => `declare const ${each}: typeof import('${name}').${each}`),
  )
  .join('\n')}
`
