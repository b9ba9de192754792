import type {
  InvalidLimitErrorType,
  Session,
  SessionCall,
  Verdict,
  PermissionUsage,
} from '@valetkey/core'
import { parseAbi } from 'viem'
import { expectTypeOf, test } from 'vitest'
import { useCheckCalls, type UseCheckCallsErrorType } from './useCheckCalls.js'
import { useCreateSession } from './useCreateSession.js'
import { useSendSessionCalls, type UseSendSessionCallsErrorType } from './useSendSessionCalls.js'
import { useSessionPermissions } from './useSessionPermissions.js'

const abi = parseAbi(['function move(uint8 from, uint8 to)', 'function boost() payable'])
const to = '0x00000000000000000000000000000000000000aa'
const boost = { to, abi, functionName: 'boost', value: 1n } as const

declare const session: Session

test('default', () => {
  const { mutate, mutateAsync, data, error, variables } = useSendSessionCalls({ session })
  mutate({ calls: [{ to, abi, functionName: 'move', args: [1, 2] }, boost, { to, data: '0x' }] })
  mutate({ calls: [boost] }, { onSuccess: ({ userOpHash }) => userOpHash })
  expectTypeOf(mutateAsync({ calls: [boost] })).resolves.toHaveProperty('userOpHash')
  expectTypeOf<NonNullable<typeof data>['userOpHash']>().toEqualTypeOf<`0x${string}`>()
  expectTypeOf(error).toEqualTypeOf<UseSendSessionCallsErrorType | null>()
  expectTypeOf<NonNullable<typeof variables>['calls']>().toExtend<readonly SessionCall[]>()
  const listed: readonly SessionCall[] = []
  mutate({ session, calls: listed, sponsored: false })
})

test('error: what the ABI does not have', () => {
  const { mutate, mutateAsync } = useSendSessionCalls({ session })
  expectTypeOf(mutateAsync({ calls: [boost] })).resolves.toHaveProperty('receipt')
  // @ts-expect-error There is no such function.
  mutate({ calls: [{ to, abi, functionName: 'jump' }] })
  // @ts-expect-error A string is no uint8.
  mutate({ calls: [{ to, abi, functionName: 'move', args: [1, '2'] }] })
  // @ts-expect-error One argument is missing.
  void mutateAsync({ calls: [boost, { to, abi, functionName: 'move', args: [1] }] })
  // @ts-expect-error There is no such function.
  useCheckCalls({ session, calls: [{ to, abi, functionName: 'jump' }] })
  // @ts-expect-error A string is no uint8.
  useCheckCalls({ session, calls: [boost, { to, abi, functionName: 'move', args: ['1', 2] }] })
})

test('behavior: useCheckCalls', () => {
  const { data, error } = useCheckCalls({ session, calls: [boost] })
  expectTypeOf(data).toEqualTypeOf<Verdict | undefined>()
  expectTypeOf(error).toEqualTypeOf<UseCheckCallsErrorType | null>()
  const selected = useCheckCalls({
    session,
    calls: [{ to, abi, functionName: 'move', args: [1, 2] }],
    query: { select: ({ allowed }) => allowed },
  })
  expectTypeOf(selected.data).toEqualTypeOf<boolean | undefined>()
})

test('behavior: permissions narrow by their type', () => {
  const { data = [] } = useSessionPermissions({ session })
  expectTypeOf(data).toEqualTypeOf<readonly PermissionUsage[]>()
  for (const { permission } of data) {
    if (permission.type === 'contract-calls') expectTypeOf(permission).toHaveProperty('functions')
    if (permission.type === 'gas') {
      // @ts-expect-error Gas is of no token.
      void permission.token
    }
  }
})

test('behavior: errors narrow by their name', () => {
  const { error } = useCreateSession()
  if (error?.name === 'InvalidLimitError') {
    expectTypeOf(error).toEqualTypeOf<InvalidLimitErrorType>()
  }
  // @ts-expect-error No error has this name.
  if (error?.name === 'InvalidLimitErorr') return
})
