import type { CodeStep } from '../../code/CodePanel.js'

export const code: readonly CodeStep[] = [
  {
    title: 'A budget',
    code: `
const request = sessionRequest({
  validUntil: inDays(7),
  permissions: [
    erc20Spend({
      token: usd,
      limit: parseUnits('25', 6),
    }),
    gas({ limit: parseEther('0.05') }),
  ],
})`,
  },
  {
    title: 'Buy, and understand a refusal',
    code: `
const { mutateAsync: sendCalls } =
  useSendSessionCalls({ session })
try {
  await sendCalls({
    calls: [{
      to: usd,
      abi: erc20Abi,
      functionName: 'transfer',
      args: [shop, price],
    }],
  })
} catch (error) {
  if (error instanceof SessionCallsDeniedError) {
    const [denial] = error.denials
    // reason: 'token-limit', remaining: 1_600_000n,
    // remedy: 'raise-limit'. Nothing was sent.
  }
}`,
  },
  {
    title: 'Ask for more: same key, one prompt',
    code: `
const { mutateAsync: updateSession } =
  useUpdateSession()
await updateSession({
  session,
  request: { ...session.request, permissions: raised },
})`,
  },
  {
    title: 'The meter',
    code: `
const { data: usage } = useSessionPermissions({
  session,
})
const [budget] = usage ?? [] // read from the chain
// budget.limit, budget.spent, budget.remaining`,
  },
]
