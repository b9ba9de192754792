import { parseAbi } from 'viem'
import { expectTypeOf, test } from 'vitest'
import { contractCalls, type ContractCallsParameters } from './contractCalls.js'

const address = '0x00000000000000000000000000000000000000aa'
const abi = parseAbi([
  'function move(uint8 from, uint8 to)',
  'function boost() payable',
  'function score(address player) view returns (uint256)',
])

test('default', () => {
  type Name = Exclude<ContractCallsParameters<typeof abi>['functions'], 'all'>[number]
  expectTypeOf<Name>().toEqualTypeOf<'move' | 'boost'>()
  expectTypeOf(
    contractCalls({ address, abi, functions: ['move'] }).type,
  ).toEqualTypeOf<'contract-calls'>()
})

test('parameters: abi', () => {
  type Functions = ContractCallsParameters<typeof abi>['functions']
  expectTypeOf<readonly ['jump']>().not.toExtend<Functions>()
  expectTypeOf<readonly ['score']>().not.toExtend<Functions>()
  // Without an ABI there is nothing to check names against.
  expectTypeOf<readonly ['jump(uint256)']>().toExtend<ContractCallsParameters['functions']>()
})
