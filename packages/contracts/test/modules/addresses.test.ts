import { keccak256 } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as artifacts from '../../artifacts/index.js'
import { type Chain, startChain } from '../account/chain.js'
import { deployOwn } from './sessions.js'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

// Whoever uses the modules trusts these: a change of code or compiler that moves them must not go unnoticed.
test.each([
  [
    artifacts.usageLimitModule,
    '0xbd502df57eaf304871323dbf861d7006b13025e4',
    '0xf88d68cbce7e8ef60ee9d8ab338f594939eca56666e18de747d12a1b28e5e362',
  ],
  [
    artifacts.periodicSpendLimitModule,
    '0x824bcbf9c6830808303a246803563a8a40837806',
    '0x0b3632d469eb1b9434f0ad1f2c1a04aca1e1d2c67d09449262ef7cf23364faee',
  ],
] as const)(
  'default: $0.contractName has one address on every chain',
  async (artifact, address, codeHash) => {
    expect(await deployOwn(chain, artifact)).toBe(address)
    const code = await chain.client.getCode({ address })
    expect(keccak256(code ?? '0x')).toBe(codeHash)
  },
)
