import type { CodeStep } from '../../code/CodePanel.js'

export const code: readonly CodeStep[] = [
  {
    title: 'What the key may do',
    code: `
const request = sessionRequest({
  validUntil: now + 180,
  permissions: [
    contractCalls({
      address: arena,
      abi: arenaAbi,
      functions: ['move', 'claim'],
    }),
    erc20Spend({
      token: usd,
      limit: parseUnits('10', 6),
    }),
    gas({ limit: parseEther('0.02') }),
  ],
})`,
  },
  {
    title: 'What a leak can cost, before you grant',
    code: `
const { everything, assets } = exposure({
  request,
  labels,
})
// false, and 10 TUSD and 0.02 ETH of gas`,
  },
  {
    title: 'What a thief does, without any of our checks',
    code: `
const account = await toSessionAccount({
  client,
  address,
  entityId,
  key,
  executionHooks: true,
})
await bundler.sendUserOperation({
  account,
  calls: [{ to: usd, data }],
  callGasLimit: 300_000n, // no estimate: it
  verificationGasLimit: 300_000n, // would
  preVerificationGas: 80_000n, // say no already
})`,
  },
  {
    title: 'What stands in the way',
    code: `
const { hooks } = decodeInstall(session.installation)
// TimeRangeModule, AllowlistModule and
// NativeTokenLimitModule: all on chain`,
  },
]
