import type { CodeStep } from '../../code/CodePanel.js'

export const code: readonly CodeStep[] = [
  {
    title: 'Say what the game needs',
    code: `
const request = sessionRequest({
  validUntil: inHours(24),
  permissions: [
    contractCalls({
      address: arena,
      abi: arenaAbi,
      functions: ['move', 'claim'],
    }),
    erc20Spend({
      token: usd,
      limit: parseUnits('25', 6),
    }),
    gas({ limit: parseEther('0.05') }),
  ],
})`,
  },
  {
    title: 'Ask once',
    code: `
const consent = useSessionConsent()
const dialog = (
  <SessionConsent consent={consent} messages={en} />
)
// the one prompt
const session = await consent.ask({ request })`,
  },
  {
    title: 'Play, without a prompt',
    code: `
const { mutateAsync: sendCalls } =
  useSendSessionCalls({ session })
await sendCalls({
  calls: [{
    to: arena,
    abi: arenaAbi,
    functionName: 'move',
    args: [cell],
  }],
})`,
  },
  {
    title: 'Show what is left, and take it back',
    code: `
const { data: usage } = useSessionPermissions({ session })
const { data: status } = useSessionStatus({ session })
const { mutate: revoke } = useRevokeSession()`,
  },
]
