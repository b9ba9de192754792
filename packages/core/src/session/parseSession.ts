import { isAddressEqual, type SignedAuthorization } from 'viem'
import { getAccountAddress } from '../account/getAccountAddress.js'
import { getDeferredActionTypedData } from '../account/getDeferredActionTypedData.js'
import type { Owner } from '../account/Owner.js'
import { BaseError } from '../errors/BaseError.js'
import { InvalidSessionError } from '../errors/InvalidSessionError.js'
import { encodeInstall } from '../install/encodeInstall.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { compile } from '../permissions/compile.js'
import type { CustomKind } from '../permissions/kind.js'
import { normalise } from '../permissions/normalise.js'
import { parseSessionRequest } from '../permissions/parseSessionRequest.js'
import type { NormalRequest } from '../permissions/types.js'
import type { Grant } from '../storage/Grant.js'
import type { PendingChange, Session, SessionLanding, SessionSlice } from '../storage/Session.js'
import { assertOwnerSignature } from './consent/assertOwnerSignature.js'
import { decodeConsent } from './decodeConsent.js'
import { sessionVersion } from './serializeSession.js'
import { toSessionId } from './toSessionId.js'
import { createReader, type Reader } from './transfer/createReader.js'

/**
 * Reads what `serializeSession` has written. A grant that has not landed is taken apart first: it must
 * say what the session says, and bear the signature of the owner.
 */
export async function parseSession(
  text: string,
  { kinds }: { kinds?: readonly CustomKind[] | undefined } = {},
): Promise<Session> {
  const read = createReader(text)
  const version = read.integer('version')
  if (version !== sessionVersion) {
    throw new InvalidSessionError({
      field: 'version',
      value: version,
      reason: `Only version ${sessionVersion} of the format is known.`,
    })
  }
  const chainId = read.integer('chainId')
  const account = read.address('account')
  const entityId = read.integer('entityId')
  const session: Session = {
    id: toSessionId({ chainId, account, entityId }),
    chainId,
    account,
    owner: readOwner(read.object('owner')),
    salt: read.bigint('salt'),
    entityId,
    key: readKey(read.object('key')),
    request: readRequest(read, kinds),
    installation: read.hex('installation'),
    app: readApp(read.object('app')),
    slices: read.has('slices') ? read.list('slices', readSlice) : undefined,
    createdAt: read.integer('createdAt'),
    grant: read.optional('grant', readGrant),
    landed: read.optional('landed', readLanding),
    pending: read.optional('pending', (inner) => readPending(inner, kinds)),
  }
  if (session.slices === undefined) assertInstallation(session, kinds)
  else await assertSlices(session, kinds ?? [])
  await assertPending(session, kinds)
  await assertGrant(session, kinds)
  return session
}

function readOwner(read: Reader): Owner {
  switch (read.text('type')) {
    case 'eoa':
      return { type: 'eoa', address: read.address('address') }
    case '7702':
      return { type: '7702', address: read.address('address') }
    case 'single-signer':
      return {
        type: 'single-signer',
        address: read.address('address'),
        entityId: read.integer('entityId'),
      }
    case 'passkey':
      return {
        type: 'passkey',
        publicKey: readPublicKey(read.object('publicKey')),
        entityId: read.integer('entityId'),
      }
    default:
      throw read.complaint('type', 'It is no known kind of owner.')
  }
}

function readKey(read: Reader): SessionKeyReference {
  switch (read.text('type')) {
    case 'p256':
      return { type: 'p256', publicKey: readPublicKey(read.object('publicKey')) }
    case 'secp256k1':
      return { type: 'secp256k1', address: read.address('address') }
    default:
      throw read.complaint('type', 'It is no known kind of key.')
  }
}

const readPublicKey = (read: Reader) => ({ x: read.bigint('x'), y: read.bigint('y') })

const readApp = (read: Reader) => ({
  name: read.text('name'),
  iconUrl: read.has('iconUrl') ? read.text('iconUrl') : undefined,
})

const readSlice = (read: Reader): SessionSlice => ({
  entityId: read.integer('entityId'),
  validAfter: read.integer('validAfter'),
  validUntil: read.integer('validUntil'),
  installation: read.hex('installation'),
})

const readGrant = (read: Reader): Grant => ({
  nonce: read.bigint('nonce'),
  deadline: read.integer('deadline'),
  call: read.hex('call'),
  ownerSignature: read.hex('ownerSignature'),
  ownerEntityId: read.integer('ownerEntityId'),
  authorization: read.optional('authorization', readAuthorization),
})

const readAuthorization = (read: Reader): SignedAuthorization => ({
  address: read.address('address'),
  chainId: read.integer('chainId'),
  nonce: read.integer('nonce'),
  r: read.hex('r'),
  s: read.hex('s'),
  yParity: read.integer('yParity'),
})

const readPending = (read: Reader, kinds: readonly CustomKind[] | undefined): PendingChange => ({
  key: readKey(read.object('key')),
  request: readRequest(read, kinds),
  installation: read.hex('installation'),
  grant: readGrant(read.object('grant')),
  since: read.bigint('since'),
})

const readRequest = (read: Reader, kinds: readonly CustomKind[] | undefined): NormalRequest =>
  normalise(parseSessionRequest(read.text('request'), { kinds }), { kinds })

const readLanding = (read: Reader): SessionLanding => ({
  userOpHash: read.has('userOpHash') ? read.hex('userOpHash') : undefined,
  transactionHash: read.has('transactionHash') ? read.hex('transactionHash') : undefined,
  blockNumber: read.bigint('blockNumber'),
})

/** Each part of a session that has one for each period says what that period is to be. */
async function assertSlices(session: Session, kinds: readonly CustomKind[]): Promise<void> {
  const { slices = [] } = session
  const { readsAs } = await import('./slices/readsAs.js')
  if (readsAs({ ...session, slices }, { kinds })) return
  throw new InvalidSessionError({
    field: 'slices',
    value: slices,
    reason: 'They do not install what the session names.',
  })
}

/** The terms and the key that a session names are those that its installation makes. */
function assertInstallation(
  { installation, request, key, entityId, account }: Session,
  kinds: readonly CustomKind[] | undefined,
): void {
  if (encodeInstall(compile({ request, key, entityId, account, kinds })) === installation) return
  throw new InvalidSessionError({
    field: 'installation',
    value: installation,
    reason: 'It does not install what the session names.',
  })
}

/** A change on its way says what it makes, and bears the signature of the owner. */
async function assertPending(
  session: Session,
  kinds: readonly CustomKind[] | undefined,
): Promise<void> {
  const { chainId, account, owner, pending } = session
  if (pending === undefined) return
  assertInstallation({ ...session, ...pending }, kinds)
  const { ownerSignature, ...action } = pending.grant
  const typedData = getDeferredActionTypedData({ chainId, account, ...action })
  await assertSigned({ owner, typedData, ownerSignature, field: 'pending.grant.ownerSignature' })
}

async function assertGrant(
  session: Session,
  kinds: readonly CustomKind[] | undefined,
): Promise<void> {
  const { chainId, account, owner, salt, grant, landed } = session
  if (landed !== undefined) return
  if (grant === undefined) {
    throw new InvalidSessionError({
      field: 'grant',
      value: undefined,
      reason: 'A session that has not landed is nothing without its grant.',
    })
  }
  if (owner.type !== '7702' && !isAddressEqual(getAccountAddress({ owner, salt }), account)) {
    throw new InvalidSessionError({
      field: 'account',
      value: account,
      reason: 'It is not the account of this owner and salt.',
    })
  }
  const { nonce, deadline, call, ownerSignature } = grant
  const typedData = getDeferredActionTypedData({ chainId, account, nonce, deadline, call })
  const { differences } = decodeConsent({ ...session, deadline, typedData, kinds })
  const [difference] = differences
  if (difference !== undefined) {
    throw new InvalidSessionError({
      field: 'grant.call',
      value: call,
      reason: `It differs from the session in \`${difference.field}\`.`,
    })
  }
  await assertSigned({ owner, typedData, ownerSignature, field: 'grant.ownerSignature' })
}

async function assertSigned({
  field,
  ...parameters
}: Parameters<typeof assertOwnerSignature>[0] & { field: string }): Promise<void> {
  try {
    await assertOwnerSignature(parameters)
  } catch (cause) {
    if (!(cause instanceof BaseError)) throw cause
    throw new InvalidSessionError({
      field,
      value: parameters.ownerSignature,
      reason: 'It is not the signature of the owner.',
      cause,
    })
  }
}
