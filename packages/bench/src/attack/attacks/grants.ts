import {
  compile,
  contractCalls,
  encodeInstall,
  encodeUninstall,
  gas,
  type InstallPlan,
} from '@valetkey/core'
import { concat, maxUint256, numberToHex, type Address, type Hex } from 'viem'
import {
  deferredBit,
  deferredPrefix,
  encodeExecute,
  entryPoint,
  nonceKey,
  signerData,
  type Call,
} from '../../conformance/wire.js'
import {
  deferredAction,
  deferredTypedData,
  encodeInstallation,
  session,
  type Session,
} from '../../conformance/world.js'
import { badMove } from '../arena.js'
import { against, nothingInstead } from '../against.js'
import type { Attack } from '../attack.js'
import { sequenceSlot } from '../changes.js'
import { holdings, type Scene } from '../scene.js'
import { cancelGrant, setSigner, setTimeRange, setTokenLimit } from '../setters.js'
import { gasBudget, tokenLimit } from '../sessions.js'
import { nextNonce, ownerDoes, operate, waitUntil, type Stage } from '../stage.js'
import { transfer } from '../tokens.js'

const steal = ({ dollar, thief }: Stage) => transfer(dollar, thief.address, tokenLimit)
const robbery = ({ token, thief }: Stage) => transfer(token, thief.address, holdings)

/** The session that the thief would like: any function of a token that nobody granted. */
const wider = ({ key, entityId, account, token }: Scene): InstallPlan =>
  compile({
    request: {
      permissions: [contractCalls({ address: token, functions: 'all' }), gas({ limit: gasBudget })],
      validUntil: 'never',
    },
    key: { type: 'secp256k1', address: key.address },
    entityId,
    account: account.address,
  })

/** Whoever signs for the owner: the leaked key, or in the control the owner. */
const signer = ({ isGuarded, key, account }: Stage) => (isGuarded ? key : account.owner)

/** Puts a deferred action before the key's signature and acts in the same operation. */
async function carry(
  stage: Stage,
  { prefix, call }: { prefix: Hex; call: Call },
  as: Session = stage.session,
): Promise<void> {
  await operate(stage, { calls: [call], prefix }, as)
}

const forged = against("owner's signature", nothingInstead)

/** A prefix with one thing in it that the owner did not sign; in the control the owner signed it. */
async function altered(
  stage: Stage,
  {
    signed,
    sent,
  }: {
    signed: { call: Hex; deadline: number; nonce?: bigint; chainId?: number; account?: Address }
    sent: { call: Hex; deadline: number }
  },
): Promise<Hex> {
  const { account, isGuarded } = stage
  const nonce = await nextNonce(stage, { options: deferredBit })
  const said = isGuarded ? { nonce, ...signed } : { nonce, ...sent }
  const typedData = deferredTypedData(
    'account' in said && said.account ? said.account : account.address,
    said.nonce,
    said.deadline,
    said.call,
  )
  const domain =
    'chainId' in said && said.chainId
      ? { ...typedData.domain, chainId: said.chainId }
      : typedData.domain
  const ownerSignature = concat([
    '0x00',
    await account.owner.signTypedData({ ...typedData, domain }),
  ])
  return deferredPrefix({ ...sent, ownerSignature })
}

const rootEntityId = 9

export const ownerSignatures: readonly Attack[] = [
  forged('sign its own grant of a root key', '5.7 wrong-signer', async (stage) => {
    const { world, account, key, token, thief } = stage
    const root = session({ account, entityId: rootEntityId, key, hooks: [], flags: 5 })
    const call = encodeInstallation({
      entityId: rootEntityId,
      flags: 5,
      selectors: [],
      installData: signerData(rootEntityId, key.address),
    })
    const nonce = nonceKey(rootEntityId, deferredBit | 1) << 64n
    const { prefix } = await deferredAction(world, {
      account,
      entityId: rootEntityId,
      call,
      nonce,
      signer: signer(stage),
    })
    await operate(stage, { calls: [transfer(token, thief.address, holdings)], prefix, nonce }, root)
  }),
  forged('sign its own raise', '5.7 setters', async (stage) => {
    const { world, account, entityId, dollar, thief } = stage
    const call = encodeExecute(setTokenLimit(entityId, dollar, maxUint256))
    const { prefix } = await deferredAction(world, {
      account,
      entityId,
      call,
      signer: signer(stage),
    })
    await carry(stage, { prefix, call: transfer(dollar, thief.address, holdings) })
  }),
  forged('sign its own extension', '5.7 extend-expired', async (stage) => {
    const { world, account, entityId } = stage
    const call = encodeExecute(setTimeRange(entityId, 0, 1))
    const { prefix } = await deferredAction(world, {
      account,
      entityId,
      call,
      signer: signer(stage),
    })
    await carry(stage, { prefix, call: steal(stage) })
  }),
  forged(
    'widen a grant after it was signed',
    '5.7 altered-call',
    async (stage) => {
      const prefix = await altered(stage, {
        signed: { call: encodeInstall(stage.plan), deadline: 0 },
        sent: { call: encodeInstall(wider(stage)), deadline: 0 },
      })
      await carry(stage, { prefix, call: robbery(stage) })
    },
    { installed: false },
  ),
  forged(
    'put off the deadline of a grant',
    '5.7 altered-deadline',
    async (stage) => {
      const call = encodeInstall(stage.plan)
      const prefix = await altered(stage, {
        signed: { call, deadline: stage.start - 1 },
        sent: { call, deadline: 0 },
      })
      await carry(stage, { prefix, call: steal(stage) })
    },
    { installed: false },
  ),
  forged(
    "use the grant of another account of the owner's",
    '5.7 domain',
    async (stage) => {
      const call = encodeInstall(stage.plan)
      const prefix = await altered(stage, {
        signed: { call, deadline: 0, account: stage.sibling },
        sent: { call, deadline: 0 },
      })
      await carry(stage, { prefix, call: steal(stage) })
    },
    { installed: false },
  ),
  forged(
    'use the grant of another chain',
    '5.7 domain',
    async (stage) => {
      const call = encodeInstall(stage.plan)
      const prefix = await altered(stage, {
        signed: { call, deadline: 0, chainId: 1 },
        sent: { call, deadline: 0 },
      })
      await carry(stage, { prefix, call: steal(stage) })
    },
    { installed: false },
  ),
  forged(
    'swap in a wider grant that was signed for another nonce',
    '5.7 swap',
    async (stage) => {
      const call = encodeInstall(wider(stage))
      const prefix = await altered(stage, {
        signed: {
          call,
          deadline: 0,
          nonce: await nextNonce(stage, { options: deferredBit, lane: 1n }),
        },
        sent: { call, deadline: 0 },
      })
      await carry(stage, { prefix, call: robbery(stage) })
    },
    { installed: false },
  ),
  forged(
    'install a revoked session again with its old grant at the next nonce',
    '5.7 replay',
    async (stage) => {
      const call = encodeInstall(stage.plan)
      const prefix = await altered(stage, {
        signed: { call, deadline: 0, nonce: nonceKey(stage.entityId, deferredBit) << 64n },
        sent: { call, deadline: 0 },
      })
      await carry(stage, { prefix, call: steal(stage) })
    },
    { installed: false, prepare: landAndRevoke },
  ),
]

/** The grant lands with a call of no consequence, and the owner takes the session back. */
async function landAndRevoke(stage: Stage): Promise<void> {
  await carryFirst(stage, encodeInstall(stage.plan), badMove(stage.arena))
  await ownerDoes(stage, encodeUninstall(stage.plan))
}

/** What the owner signed for the first of all deferred nonces, and a call with it. */
async function carryFirst(stage: Stage, action: Hex, call: Call): Promise<void> {
  const { world, account, entityId } = stage
  const nonce = nonceKey(entityId, deferredBit) << 64n
  const { prefix } = await deferredAction(world, { account, entityId, call: action, nonce })
  await operate(stage, { calls: [call], prefix, nonce })
}

const late = (
  name: string,
  section: string,
  parts: (stage: Stage) => { call: Hex; theft: Call; key?: Stage['key'] },
  rest: Partial<Attack> = {},
): Attack => ({
  name,
  section,
  guard: 'grant deadline',
  prepare: (stage) => waitUntil(stage, stage.start + minute + 1),
  attempt: async (stage) => {
    const { world, account, entityId, start, isGuarded } = stage
    const { call, theft, key } = parts(stage)
    const deadline = isGuarded ? start + minute : 0
    const { prefix } = await deferredAction(world, { account, entityId, call, deadline })
    await operate(stage, { calls: [theft], prefix, key })
  },
  control: nothingInstead,
  ...rest,
})

const minute = 60

export const grantDeadlines: readonly Attack[] = [
  late(
    'install a session with a lapsed grant',
    '5.7 deadline',
    (stage) => ({ call: encodeInstall(stage.plan), theft: steal(stage) }),
    { installed: false },
  ),
  late('raise a limit with a lapsed update', '5.7 setters', (stage) => ({
    call: encodeExecute(setTokenLimit(stage.entityId, stage.dollar, holdings)),
    theft: transfer(stage.dollar, stage.thief.address, holdings),
  })),
  late('take a session over with a lapsed rotation', '5.7 rotate', (stage) => ({
    call: encodeExecute(setSigner(stage.entityId, stage.thief.address)),
    theft: steal(stage),
    key: stage.thief,
  })),
]

/** The EntryPoint counts; in the control it has lost count. */
const replayed = (
  name: string,
  section: string,
  parts: Pick<Attack, 'attempt' | 'prepare'> & Partial<Attack>,
  options = 0,
): Attack => ({
  name,
  section,
  guard: 'nonce',
  control: {
    instead: ({ world, account, entityId }) =>
      world.client.setStorageAt({
        address: entryPoint,
        index: sequenceSlot(account.address, nonceKey(entityId, options)),
        value: numberToHex(0, { size: 32 }),
      }),
  },
  ...parts,
})

const some = ({ dollar, thief }: Stage) => transfer(dollar, thief.address, tokenLimit / 4n)

const first = (stage: Stage): Promise<void> =>
  operate(stage, { calls: [some(stage)], nonce: nonceKey(stage.entityId) << 64n })

const grantAgain = (stage: Stage): Promise<void> =>
  carryFirst(stage, encodeInstall(stage.plan), steal(stage))

const raiseOnce = (stage: Stage): Promise<void> =>
  carryFirst(
    stage,
    encodeExecute(setTokenLimit(stage.entityId, stage.dollar, tokenLimit)),
    steal(stage),
  )

const cancel = (stage: Stage): Promise<void> =>
  ownerDoes(stage, encodeExecute(cancelGrant(stage.entityId)))

export const nonces: readonly Attack[] = [
  replayed('send a landed operation again', '5.1 sequence', { prepare: first, attempt: first }),
  replayed(
    'install a revoked session again with its old grant',
    '5.1 sequence',
    { installed: false, prepare: landAndRevoke, attempt: grantAgain },
    deferredBit,
  ),
  replayed(
    'use a raise twice',
    '5.7 setters',
    { prepare: raiseOnce, attempt: raiseOnce },
    deferredBit,
  ),
  replayed('use a grant that the owner has cancelled', '5.7 cancel', {
    installed: false,
    prepare: undefined,
    guarding: cancel,
    attempt: grantAgain,
    control: nothingInstead,
  }),
]
