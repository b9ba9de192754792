import type { Address, Hex } from 'viem'

export type OperationCall = { to: Address; value: bigint; data: Hex }

/** What a session key asks of an account, as far as modules look at it. */
export type Operation = {
  /** Function of the account that is called. `other`: neither `execute` nor `executeBatch`. */
  shape: 'execute' | 'executeBatch' | 'other'
  /** Selector of the function of the account. */
  selector: Hex
  /** Calls that the account is to make; of an `other` function, none. */
  calls: readonly OperationCall[]
  /** Whether the calldata comes after `executeUserOp`; as needed, if not said. */
  wrapped?: boolean | undefined
  /** Native token that leaves with `performCreate`, in wei. */
  createValue?: bigint | undefined
  /** Most that gas can cost, in wei: all gas limits, the paymaster's too, times `maxFeePerGas`. */
  maxGasCost?: bigint | undefined
  paymaster?: Address | undefined
  /** Of the block that includes the operation, unix seconds. */
  timestamp: number
}

/** A module's refusal. */
export type ModuleDenial = {
  /** Error of the module's ABI, or `AA22` for times, which the EntryPoint checks. */
  error: string
  /** `validation`: never included. `execution`: included and reverted, gas paid. */
  phase: 'validation' | 'execution'
  /** Position of the call that is refused. */
  callIndex?: number | undefined
}
