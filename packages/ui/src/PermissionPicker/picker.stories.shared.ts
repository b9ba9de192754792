import { gas, type OpenApproval } from '@valetkey/core'
import { parseAbi, parseEther, parseUnits, type Abi } from 'viem'
import {
  arena,
  arenaAbi,
  dollar,
  labels,
  playToken,
  usdc,
} from '../SessionCard/sessions.stories.shared.js'
import type { TokenChoice } from '../TokenAmountField/TokenAmountField.js'
import type { ContractChoice } from './PickerContext.js'

export const ether: TokenChoice = {
  address: 'native',
  symbol: 'ETH',
  decimals: 18,
  verified: true,
  balance: parseEther('0.83'),
}

export const tokens: readonly TokenChoice[] = [
  { ...usdc, balance: parseUnits('1204.5', 6) },
  { ...playToken, balance: 0n },
  ether,
]

const [arenaLabel] = labels.contracts ?? []

export const arenaContract: ContractChoice = {
  address: arena,
  name: 'Arena',
  verified: true,
  functions: arenaLabel?.functions,
  abi: arenaAbi,
}

/** An ABI of 200 functions that can be called with effect. */
export const bigAbi: Abi = parseAbi([
  ...Array.from(
    { length: 198 },
    (_, index) =>
      `function ${['set', 'get', 'mint', 'burn', 'match', 'claim'][index % 6]}Item${index}(uint256 id, address to)${index % 9 === 0 ? ' payable' : ''}`,
  ),
  'function transfer(address to, uint256 amount)',
  'function approve(address spender, uint256 amount)',
])

export const bigContract: ContractChoice = {
  address: '0x9ac1000000000000000000000000000000000200',
  name: 'Bazaar',
  verified: true,
  abi: bigAbi,
}

export const approvals: readonly OpenApproval[] = [
  { token: dollar, spender: arena, amount: parseUnits('40', 6) },
]

/** What one action costs about: 120 of them for 0.01 ETH. */
export const gasPerAction = 83_000_000_000_000n

export const usualGas = gas({ limit: parseEther('0.01') })
