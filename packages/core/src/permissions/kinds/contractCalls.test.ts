import { parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { normalise } from '../normalise.js'
import { contractCalls } from './contractCalls.js'

const address = '0x00000000000000000000000000000000000000aa'
const abi = parseAbi([
  'function move(uint8 from, uint8 to)',
  'function boost() payable',
  'function trade((uint256 amount, address maker) order)',
  'function score(address player) view returns (uint256)',
  'function claim()',
  'function claim(uint256 round)',
])

describe('contractCalls', () => {
  test('default', () => {
    const permission = contractCalls({ address, abi, functions: ['move', 'boost', 'trade'] })
    expect(permission).toEqual({
      type: 'contract-calls',
      address,
      functions: ['move(uint8,uint8)', 'boost() payable', 'trade((uint256,address))'],
    })
    expect(
      normalise({
        permissions: [permission, { type: 'gas', limit: 0n }],
        validUntil: 'never',
      }).permissions[0],
    ).toMatchObject({ functions: ['0x5a7ae2c5', '0x701bd985', '0xa66f42c0'] })
  })

  test('parameters: functions', () => {
    expect(contractCalls({ address, functions: 'all' }).functions).toBe('all')
    expect(contractCalls({ address, abi, functions: 'all' }).functions).toBe('all')
    const functions = ['claim(uint256)', '0x4e71d92d']
    expect(contractCalls({ address, functions }).functions).toEqual(functions)
  })

  test.each([
    ['jump', 'no function of this name'],
    ['claim', 'several functions of this name: claim(), claim(uint256)'],
    ['score', 'only reads'],
  ])('error: %s of the ABI', (name, reason) => {
    expect(() => contractCalls({ address, abi: [...abi], functions: [name as 'move'] })).toThrow(
      reason,
    )
  })
})
