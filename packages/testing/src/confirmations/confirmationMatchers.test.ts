import { expect as playwrightExpect } from '@playwright/test'
import { foundry } from 'viem/chains'
import { describe, expect, test } from 'vitest'
import '../exports/vitest.js'
import { createTestWallet } from '../wallet/createTestWallet.js'
import { confirmationFlow } from './confirmationFlow.js'
import { confirmationMatchers } from './confirmationMatchers.js'

const sign = (times: number) => {
  const wallet = createTestWallet({ chain: foundry })
  return confirmationFlow(wallet, async () => {
    for (let time = 0; time < times; time++)
      await wallet.walletClient.signMessage({ message: 'hi' })
  })
}

describe('vitest', () => {
  test('default', async () => {
    await expect(sign(1)).toNeedConfirmations(1)
    await expect(sign(2)).not.toNeedConfirmations(1)
    await expect(sign(0)).toNeedConfirmations(0)
    await expect(sign(2)).toNeedAtMostConfirmations(2)
    await expect(sign(3)).not.toNeedAtMostConfirmations(2)
    await expect(sign(2)).toNeedPrompts(['personal_sign', 'personal_sign'])
    await expect(sign(1)).not.toNeedPrompts(['eth_sendTransaction'])
  })

  test('behavior: only prompts of the flow itself count', async () => {
    const flow = sign(1)
    await flow.run()
    await expect(flow).toNeedConfirmations(1)
  })

  test('error: says what the wallet showed', async () => {
    await expect(expect(sign(2)).toNeedConfirmations(1)).rejects.toThrow(
      'expected the flow to need 1 confirmations; the wallet showed 2: personal_sign, personal_sign',
    )
  })
})

describe('Playwright', () => {
  const extended = playwrightExpect.extend(confirmationMatchers)

  test('default', async () => {
    await extended(sign(1)).toNeedConfirmations(1)
    await expect(extended(sign(1)).toNeedConfirmations(0)).rejects.toThrow('the wallet showed 1')
  })
})
