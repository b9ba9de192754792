import { keccak256, toHex, type Hex } from 'viem'

const key = (name: string): Hex => keccak256(toHex(`valetkey devnet ${name}`))

/**
 * Private keys of the devnet's own parts. Anvil's well-known accounts are left to its users, whose nonces and
 * balances then are what they made them; on public chains those accounts also carry foreign EIP-7702 code.
 */
export const keys = {
  deployer: key('deployer'),
  executor: key('executor'),
  utility: key('utility'),
  paymasterSigner: key('paymaster signer'),
  faucet: key('faucet'),
} as const
