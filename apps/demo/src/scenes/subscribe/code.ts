import type { CodeStep } from '../../code/CodePanel.js'

export const code: readonly CodeStep[] = [
  {
    title: 'Grant to the server’s key',
    code: `
const { address, proof } =
  await askKeeper(challenge)
const key = {
  type: 'secp256k1',
  address,
} as const
const proven = await verifyKeyProof({
  key,
  challenge,
  proof,
})
if (!proven) throw new Error('Not its key')

const { mutateAsync: createSession } =
  useCreateSession()
const session = await createSession({
  key, // no private key travels
  request: sessionRequest({
    validUntil: inDays(30),
    permissions: [
      contractCalls({
        address: gazette,
        abi,
        functions: ['subscribe', 'charge'],
      }),
      erc20Spend({
        token: usd,
        limit: price * 12n,
        approve: true,
        transfer: false,
      }),
      gas({ limit: parseEther('0.05') }),
    ],
  }),
})`,
  },
  {
    title: 'Hand it over',
    code: `
await fetch('/subscriptions', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    session: serializeSession(session),
    planId: planId.toString(),
  }),
})`,
  },
  {
    title: 'On the server: charge period n exactly once',
    code: `
const session = await importSession(config, {
  session: await parseSession(text),
  key,
})
await sendSessionCalls(config, {
  session,
  key,
  calls: [approve(price), charge(planId, session.account)],
  // Of all operations with this nonce, one lands.
  nonce: encodeSessionNonce({ session, lane: period }),
})`,
  },
  {
    title: 'Cancel',
    code: `
const { mutate: revoke } = useRevokeSession()
revoke({ session }) // the keeper finds out from the chain`,
  },
]
