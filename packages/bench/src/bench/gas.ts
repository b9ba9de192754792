import { compile, encodeInstall, encodeUninstall, decodeInstall } from '@valetkey/core'
import type { Devnet } from '@valetkey/devnet'
import { encodeFunctionData, erc20Abi, parseEther, type Hex } from 'viem'
import { mint, ping } from '../conformance/target.js'
import {
  addresses,
  deferredBit,
  encodeExecute,
  encodeExecuteBatch,
  globalBit,
  nonceKey,
  wrap,
  type Call,
} from '../conformance/wire.js'
import {
  createWorld,
  deferredAction,
  fundedKey,
  newAccount,
  now,
  type Account,
  type World,
} from '../conformance/world.js'
import { vendorInstall } from '../vendor/vendorInstall.js'
import { sendBundled } from './bundledOperation.js'
import { fiveHooks, gasScenarios, withoutBatch, type GasScenario } from './gasScenarios.js'

const entityId = 1
const lifetime = 24 * 60 * 60

/** Least that is saved, in percent, and most that any operation may cost more. */
const bars = { fiveHooks: 4.5, withoutBatch: 7, excess: 0.2 }

export type GasFigure = {
  scenario: string
  operation: string
  ours: number
  theirs: number
  /** Percent by which ours is above theirs; below, where negative. */
  difference: number
}

export type GasSummary = {
  bench: 'gas'
  /** Percent saved on the first operation: deployment, installation and a call. */
  fiveHooks: number
  withoutBatch: number
  /** Percent by which the worst operation is above the vendor's. */
  worst: number
  operations: number
  accounts: Devnet['accounts']
}

/** Gas of every operation in the life of a session, beside the vendor's PermissionBuilder. */
export async function benchGas(
  devnet: Devnet,
  { onFigure }: { onFigure: (figure: GasFigure) => void },
): Promise<{ summary: GasSummary; met: boolean }> {
  const world = await createWorld(devnet)
  const { target, token } = world
  const transfer: Call = {
    to: token,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [target, 7n] }),
  }
  // Nobody's transfer is the one that makes the recipient a holder.
  await mint(world, target, 1n)
  const figures: GasFigure[] = []
  for (const scenario of gasScenarios({ target, token, ping: ping(world), transfer })) {
    const [ours, theirs] = [
      await life({ devnet, world }, { scenario, side: 'ours' }),
      await life({ devnet, world }, { scenario, side: 'theirs' }),
    ]
    for (const [operation, gas] of ours) {
      const other = theirs.get(operation)
      if (other === undefined) throw new Error(`nothing to compare ${operation} with`)
      const figure = {
        scenario: scenario.name,
        operation,
        ours: Number(gas),
        theirs: Number(other),
        difference: percent(gas, other),
      }
      figures.push(figure)
      onFigure(figure)
    }
  }
  const first = (name: string): number =>
    -(figures.find(({ scenario }) => scenario === name)?.difference ?? Number.NaN)
  const summary: GasSummary = {
    bench: 'gas',
    fiveHooks: first(fiveHooks),
    withoutBatch: first(withoutBatch),
    worst: Math.max(...figures.map(({ difference }) => difference)),
    operations: figures.length,
    accounts: devnet.accounts,
  }
  return {
    summary,
    met:
      summary.fiveHooks >= bars.fiveHooks &&
      summary.withoutBatch >= bars.withoutBatch &&
      summary.worst <= bars.excess,
  }
}

function percent(ours: bigint, theirs: bigint): number {
  return Math.round((Number(ours - theirs) / Number(theirs)) * 10_000) / 100
}

type Rig = { devnet: Devnet; world: World }
type Side = { scenario: GasScenario; side: 'ours' | 'theirs' }

/** First operation, further ones, an installation by the owner, and the removal; gas of each by name. */
async function life(rig: Rig, { scenario, side }: Side): Promise<ReadonlyMap<string, bigint>> {
  const { devnet, world } = rig
  const { client } = world
  const key = await fundedKey(client)
  const installation = async (account: Account): Promise<Hex> => {
    const deadline = (await now(world)) + lifetime
    if (side === 'theirs')
      return vendorInstall({
        client,
        account: account.address,
        entityId,
        key: key.address,
        permissions: scenario.theirs,
        deadline: scenario.ends ? deadline : 0,
      })
    return encodeInstall(
      compile({
        request: { ...scenario.ours, validUntil: scenario.ends ? deadline : 'never' },
        key: { type: 'secp256k1', address: key.address },
        entityId,
        account: account.address,
      }),
    )
  }
  const gas = new Map<string, bigint>()
  const account = await fundedAccount(rig)
  const call = await installation(account)
  const { hooks, isGlobal } = decodeInstall(call)
  const isWrapped = hooks.some(({ type }) => type === 'execution')
  const key1 = { account: account.address, signer: key, entityId }
  const options = isGlobal ? globalBit : 0

  let count = 0
  for (const calls of scenario.operations) {
    count += 1
    const [only] = calls
    const bare = calls.length === 1 && only ? encodeExecute(only) : encodeExecuteBatch(calls)
    const operation = { ...key1, callData: isWrapped ? wrap(bare) : bare }
    const isFirst = count === 1
    const name = `${isFirst ? 'deploy, install, ' : ''}${calls.length} call${calls.length > 1 ? 's' : ''} (${count})`
    gas.set(
      name,
      await sendBundled(
        { devnet, client },
        isFirst
          ? {
              ...operation,
              options: options | deferredBit,
              factory: addresses.accountFactory,
              factoryData: `0x${account.initCode.slice(42)}`,
              prefix: await grant(world, { account, call, options }),
            }
          : { ...operation, options },
      ),
    )
  }
  const owner = { account: account.address, signer: account.owner, entityId: 0, options: globalBit }
  gas.set(
    'uninstall',
    await sendBundled(
      { devnet, client },
      { ...owner, callData: encodeUninstall(decodeInstall(call)) },
    ),
  )
  const second = await fundedAccount(rig, { deployed: true })
  gas.set(
    'install by the owner',
    await sendBundled(
      { devnet, client },
      {
        ...owner,
        account: second.address,
        signer: second.owner,
        callData: await installation(second),
      },
    ),
  )
  return gas
}

async function grant(
  world: World,
  { account, call, options }: { account: Account; call: Hex; options: number },
): Promise<Hex> {
  const nonce = nonceKey(entityId, options | deferredBit) << 64n
  const { prefix } = await deferredAction(world, { account, entityId, call, nonce })
  return prefix
}

async function fundedAccount({ devnet, world }: Rig, { deployed = false } = {}): Promise<Account> {
  const account = await newAccount(world, { deployed })
  const { address } = account
  await devnet.fund({ address, value: parseEther('10'), tokens: { testDollar: 1_000_000n } })
  return account
}
