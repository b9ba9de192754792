import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ChangeLanding } from '../../storage/Session.js'

/** By what it is known later whether the block of an operation is still part of the chain. */
export const toChangeLanding = ({
  nonce,
  receipt: { transactionHash, blockNumber },
}: UserOperationReceipt<'0.7'>): ChangeLanding => ({ nonce, transactionHash, blockNumber })
