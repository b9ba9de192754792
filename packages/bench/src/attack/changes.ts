import {
  encodeAbiParameters,
  hexToBytes,
  keccak256,
  parseAbiParameters,
  type Address,
  type Hex,
} from 'viem'
import { gunzipSync } from 'node:zlib'
import { addresses, entryPoint } from '../conformance/wire.js'
import type { World } from '../conformance/world.js'
import { gasBudget } from './sessions.js'
import type { Stage } from './stage.js'

type AccountState = {
  nonce: number
  balance: Hex
  code: Hex
  storage: Record<Hex, Hex>
}

/** All that a chain knows, by lower-case address. */
export type State = ReadonlyMap<string, AccountState>

const nothing: AccountState = { nonce: 0, balance: '0x0', code: '0x', storage: {} }

export async function readState({ client }: World): Promise<State> {
  const dump = await client.dumpState()
  const { accounts }: { accounts: Record<string, AccountState> } = JSON.parse(
    gunzipSync(hexToBytes(dump)).toString(),
  )
  return new Map(Object.entries(accounts).map(([address, state]) => [address.toLowerCase(), state]))
}

/** A struct of the EntryPoint whose first word holds a deposit (its slot 0). */
export const depositSlot = (account: Address): Hex => slotOf(account, 0n)

/** Sequence number of a nonce key (slot 1 of the EntryPoint). */
export const sequenceSlot = (account: Address, nonceKey: bigint): Hex =>
  keccak256(
    encodeAbiParameters(parseAbiParameters('uint192, bytes32'), [nonceKey, slotOf(account, 1n)]),
  )

function slotOf(account: Address, slot: bigint): Hex {
  return keccak256(encodeAbiParameters(parseAbiParameters('address, uint256'), [account, slot]))
}

const word = (state: AccountState, slot: Hex): bigint => BigInt(state.storage[slot] ?? '0x0')

/**
 * What an attempt has changed beyond gas: the nonces it used, and fees that the account paid within
 * its budget. Empty: nothing has landed.
 */
export function changesBetween(
  before: State,
  after: State,
  { stage, budget = gasBudget }: { stage: Stage; budget?: bigint | undefined },
): readonly string[] {
  const {
    world,
    account,
    key,
    thief,
    nonceKeys,
    gasPaid,
    paymasterAndData,
    otherPaymasterAndData,
  } = stage
  const own = account.address.toLowerCase()
  const point = entryPoint.toLowerCase()
  const paymasters = [paymasterAndData, otherPaymasterAndData].map(
    (data): Address => `0x${data.slice(2, 42)}`,
  )
  const expected = new Set<Hex>([
    depositSlot(account.address),
    ...paymasters.map(depositSlot),
    ...[...nonceKeys].map((nonceKey) => sequenceSlot(account.address, nonceKey)),
  ])
  // Bundlers are paid what the account loses. EOAs, and the EntryPoint where the control plays it, pay
  // for their own transactions.
  const outsiders = [key.address, thief.address].map((address) => address.toLowerCase())
  const ignored = new Set([world.bundler.address.toLowerCase(), zero, blockHashes])

  const changes: string[] = []
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    if (ignored.has(address)) continue
    const was = before.get(address) ?? nothing
    const is = after.get(address) ?? nothing
    const name = nameOf(address, stage)

    if (was.code !== is.code) changes.push(`code of ${name}`)
    if (was.nonce !== is.nonce && ![...outsiders, point].includes(address))
      changes.push(`nonce of ${name}`)

    const gained = BigInt(is.balance) - BigInt(was.balance)
    if (
      outsiders.includes(address)
        ? gained > 0n
        : gained !== 0n && address !== own && address !== point
    )
      changes.push(`balance of ${name}`)

    for (const slot of new Set([...hexKeys(was), ...hexKeys(is)])) {
      const [old, now] = [word(was, slot), word(is, slot)]
      if (old === now) continue
      if (address === point && expected.has(slot)) continue
      // A budget that shrinks allows less than before.
      if (address === addresses.nativeTokenLimit.toLowerCase() && now < old) continue
      changes.push(`storage of ${name}`)
    }
  }

  const worth = (state: State) =>
    BigInt((state.get(own) ?? nothing).balance) +
    word(state.get(point) ?? nothing, depositSlot(account.address))
  const lost = worth(before) - worth(after)
  if (lost !== gasPaid)
    changes.push(`native tokens of the account: ${lost - gasPaid} wei beyond gas`)
  if (gasPaid > budget) changes.push(`gas of ${gasPaid} wei, beyond a budget of ${budget}`)
  return [...new Set(changes)]
}

const zero = `0x${'0'.repeat(40)}`
/** EIP-2935: every block writes the hash of the one before. */
const blockHashes = '0x0000f90827f1c53a10cb7a02335b175320002935'

const hexKeys = ({ storage }: AccountState): readonly Hex[] => Object.keys(storage).filter(isSlot)
const isSlot = (key: string): key is Hex => key.startsWith('0x')

function nameOf(address: string, stage: Stage): string {
  const named: Record<string, Address> = {
    ...addresses,
    'the EntryPoint': entryPoint,
    'the account': stage.account.address,
    'the owner': stage.account.owner.address,
    'the sibling': stage.sibling,
    'the key': stage.key.address,
    'the thief': stage.thief.address,
    dollar: stage.dollar,
    token: stage.token,
    permitToken: stage.permitToken,
    arena: stage.arena,
  }
  return Object.entries(named).find(([, one]) => one.toLowerCase() === address)?.[0] ?? address
}
