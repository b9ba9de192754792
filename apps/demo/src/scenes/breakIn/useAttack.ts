import { toSessionAccount, type Session } from '@valetkey/core'
import { createClient, http } from 'viem'
import { createBundlerClient, createPaymasterClient } from 'viem/account-abstraction'
import { estimateFeesPerGas } from 'viem/actions'
import { useSetup } from '../../SetupContext.js'
import type { AttemptCall } from './attempts.js'
import type { LeakedKey } from './leak.js'
import { readRejection, readRevert, type Refusal } from './readRefusal.js'

export type AttackResult =
  /** `validation`: no block can include it, nothing is paid. `execution`: in a block, without effect. */
  | { state: 'refused'; phase: 'validation'; refusal: Refusal }
  | { state: 'refused'; phase: 'execution'; refusal: Refusal; gas: bigint }
  | { state: 'landed'; gas: bigint; block: bigint }

export type Attack = (
  leaked: LeakedKey,
  session: Session,
  call: AttemptCall,
) => Promise<AttackResult>

/**
 * What a thief does with a key: sign anything and send it. None of our checks runs, and gas is not
 * estimated, since an estimate would already say no.
 */
export function useAttack(): Attack {
  const { environment, chain } = useSetup()
  const { bundlerUrl, paymasterUrl } = environment

  return async ({ key }, session, call) => {
    const client = createClient({ chain, transport: http(), pollingInterval: 200 })
    const bundler = createBundlerClient({
      client,
      transport: http(bundlerUrl),
      pollingInterval: 200,
    })
    const account = await toSessionAccount({
      client,
      address: session.account,
      entityId: session.entityId,
      key,
      executionHooks: true,
    })
    const { maxFeePerGas, maxPriorityFeePerGas } = await estimateFeesPerGas(client)
    try {
      const hash = await bundler.sendUserOperation({
        account,
        calls: [call],
        maxFeePerGas,
        maxPriorityFeePerGas,
        callGasLimit: 300_000n,
        verificationGasLimit: 300_000n,
        preVerificationGas: 80_000n,
        ...(paymasterUrl && {
          paymaster: createPaymasterClient({ transport: http(paymasterUrl) }),
        }),
      })
      const receipt = await bundler.waitForUserOperationReceipt({ hash })
      if (receipt.success) {
        return { state: 'landed', gas: receipt.actualGasUsed, block: receipt.receipt.blockNumber }
      }
      const refusal = readRevert((receipt.reason ?? '0x') as `0x${string}`)
      return { state: 'refused', phase: 'execution', refusal, gas: receipt.actualGasUsed }
    } catch (error) {
      return { state: 'refused', phase: 'validation', refusal: readRejection(error) }
    }
  }
}
