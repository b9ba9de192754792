import { expectTypeOf, test } from 'vitest'
import type { Kind } from './kind.js'
import type * as accountFunctions from './kinds/accountFunctions.js'
import type * as anyContractCalls from './kinds/anyContractCalls.js'
import type * as contractCalls from './kinds/contractCalls.js'
import type * as erc20Spend from './kinds/erc20Spend.js'
import type * as gas from './kinds/gas.js'
import type * as nativeAndGas from './kinds/nativeAndGas.js'
import type * as nativeSpend from './kinds/nativeSpend.js'
import type * as paymaster from './kinds/paymaster.js'
import type * as root from './kinds/root.js'
import type * as unknown from './kinds/unknown.js'
import type {
  AccountFunctions,
  AnyContractCalls,
  ContractCalls,
  Erc20Spend,
  Gas,
  NativeAndGas,
  NativeSpend,
  Paymaster,
  Root,
  Selector,
  UnknownPermission,
} from './types.js'

test('default', () => {
  // Every built-in kind is a module of the shape that defineKind makes.
  expectTypeOf<typeof accountFunctions>().toExtend<
    Kind<AccountFunctions, AccountFunctions<Selector>>
  >()
  expectTypeOf<typeof anyContractCalls>().toExtend<
    Kind<AnyContractCalls, AnyContractCalls<Selector>>
  >()
  expectTypeOf<typeof contractCalls>().toExtend<Kind<ContractCalls, ContractCalls<Selector>>>()
  expectTypeOf<typeof erc20Spend>().toExtend<Kind<Erc20Spend>>()
  expectTypeOf<typeof gas>().toExtend<Kind<Gas>>()
  expectTypeOf<typeof nativeAndGas>().toExtend<Kind<NativeAndGas>>()
  expectTypeOf<typeof nativeSpend>().toExtend<Kind<NativeSpend>>()
  expectTypeOf<typeof paymaster>().toExtend<Kind<Paymaster>>()
  expectTypeOf<typeof root>().toExtend<Kind<Root>>()
  expectTypeOf<typeof unknown>().toExtend<Kind<UnknownPermission>>()
})
