import { parseAbi, type Abi } from 'viem'
import { expectTypeOf, test } from 'vitest'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { SessionCallsDeniedErrorType } from '../errors/SessionCallsDeniedError.js'
import type { Erc20Spend, Paymaster } from '../permissions/types.js'
import type { Denial, PermissionUsage, Verdict } from '../permissions/verdict.js'
import type { Session } from '../storage/Session.js'
import { checkSessionCalls } from './checkSessionCalls.js'
import {
  sendSessionCalls,
  type SendSessionCallsErrorType,
  type SendSessionCallsReturnType,
  type SessionCall,
} from './sendSessionCalls.js'
import { sendSessionTransaction } from './sendSessionTransaction.js'

const abi = parseAbi([
  'function move(uint8 from, uint8 to)',
  'function boost() payable',
  'function pay(address to)',
  'function pay(address to, uint256 amount)',
])
const to = '0x00000000000000000000000000000000000000aa'

declare const config: ValetKeyConfig
declare const session: Session

test('default', () => {
  expectTypeOf(
    sendSessionCalls(config, { session, calls: [{ to, abi, functionName: 'move', args: [1, 2] }] }),
  ).toEqualTypeOf<Promise<SendSessionCallsReturnType>>()
  expectTypeOf(checkSessionCalls(config, { session, calls: [{ to, data: '0x' }] })).toEqualTypeOf<
    Promise<Verdict>
  >()
  expectTypeOf<SendSessionCallsErrorType>().toExtend<Error>()
  expectTypeOf<SessionCallsDeniedErrorType<Denial>>().toExtend<SendSessionCallsErrorType>()
})

test('parameters: calls', () => {
  // Several kinds in one: bytes, value alone, by ABI, overloads.
  void sendSessionCalls(config, {
    session,
    calls: [
      { to, data: '0x' },
      { to, value: 1n },
      { to, abi, functionName: 'boost', value: 1n },
      { to, abi, functionName: 'pay', args: [to] },
      { to, abi, functionName: 'pay', args: [to, 1n] },
    ],
  })
  // Lists that are made elsewhere.
  const listed: readonly SessionCall[] = []
  void sendSessionCalls(config, { session, calls: listed })
  void sendSessionCalls(config, {
    session,
    calls: [1, 2].map((from) => ({ to, abi, functionName: 'move', args: [from, 3] }) as const),
  })
  // Of an ABI that is known only as such, there is nothing to check against.
  const anyAbi: Abi = abi
  expectTypeOf(
    sendSessionCalls(config, {
      session,
      calls: [{ to, abi: anyAbi, functionName: 'jump', args: ['anything'] }],
    }),
  ).resolves.toEqualTypeOf<SendSessionCallsReturnType>()
})

test('error: what the ABI does not have', () => {
  const call = { to, abi } as const
  expectTypeOf(sendSessionCalls<[typeof call & { functionName: 'boost' }]>).toBeFunction()
  // @ts-expect-error There is no such function.
  void sendSessionCalls(config, { session, calls: [{ ...call, functionName: 'jump' }] })
  const text = { ...call, functionName: 'move', args: [1, '2'] } as const
  // @ts-expect-error A string is no uint8.
  void sendSessionCalls(config, { session, calls: [text] })
  const short = { ...call, functionName: 'move', args: [1] } as const
  // @ts-expect-error One argument is missing.
  void sendSessionCalls(config, { session, calls: [short] })
  // @ts-expect-error All arguments are missing.
  void sendSessionCalls(config, { session, calls: [{ ...call, functionName: 'move' }] })
  const pay = { ...call, functionName: 'pay', args: [1n] } as const
  // @ts-expect-error No overload takes this.
  void sendSessionCalls(config, { session, calls: [pay] })
  const boost = { ...call, functionName: 'boost' } as const
  // @ts-expect-error The second call is as wrong as it would be alone.
  void sendSessionCalls(config, { session, calls: [boost, { ...call, functionName: 'jump' }] })
  // @ts-expect-error It goes nowhere.
  void sendSessionCalls(config, { session, calls: [{ abi, functionName: 'boost' }] })
  // @ts-expect-error Wei are bigints.
  void sendSessionCalls(config, { session, calls: [{ to, value: 1 }] })
  // @ts-expect-error By the key's own transaction too.
  void sendSessionTransaction(config, { session, calls: [{ ...call, functionName: 'jump' }] })
  // @ts-expect-error When it is checked too.
  void checkSessionCalls(config, { session, calls: [{ ...call, functionName: 'jump' }] })
})

test('behavior: a verdict narrows by `allowed`, usage by the kind of its permission', () => {
  const check = (verdict: Verdict): void => {
    if (verdict.allowed) {
      expectTypeOf(verdict).toEqualTypeOf<{ allowed: true }>()
    } else {
      expectTypeOf(verdict.denials).toEqualTypeOf<readonly Denial[]>()
    }
  }
  expectTypeOf(check).toBeFunction()
  const read = ({ permission }: PermissionUsage): void => {
    if (permission.type === 'erc20-spend') expectTypeOf(permission).toEqualTypeOf<Erc20Spend>()
    if (permission.type === 'paymaster') expectTypeOf(permission).toEqualTypeOf<Paymaster>()
    if (permission.type === 'gas') {
      // @ts-expect-error Gas is of no token.
      void permission.token
    }
  }
  expectTypeOf(read).toBeFunction()
})
