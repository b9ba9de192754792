import { QueryClient, QueryObserver } from '@tanstack/query-core'
import { expect, test, vi } from 'vitest'
import { createValetKeyConfig } from '../config/createValetKeyConfig.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import { stored as session } from '../storage/session.test.shared.js'
import { getSessionPermissionsQueryKey } from './getSessionPermissions.js'
import { watchSessionQueries } from './watchSessionQueries.js'

test.each([
  { name: 'it is read again', id: session.id, reads: 2, data: 'new' },
  { name: 'control: that of another session is not', id: 'another', reads: 1, data: 'old' },
])('behavior: what changes during a first read: $name', async ({ id, reads, data }) => {
  const config = createValetKeyConfig({
    app: { name: 'Arena' },
    bundlers: {},
    getClient: () => {
      throw new Error('nothing is asked')
    },
    storage: memoryStorage(),
  })
  const queryClient = new QueryClient()
  let onChain = 'old'
  const queryFn = vi.fn<() => Promise<string>>(async () => {
    const read = onChain
    await new Promise((resolve) => setTimeout(resolve, 50))
    return read
  })
  const [scope, name] = getSessionPermissionsQueryKey()
  const observer = new QueryObserver(queryClient, { queryKey: [scope, name, { id }], queryFn })
  const leave = observer.subscribe(() => {})
  const stop = watchSessionQueries(config, queryClient)
  onChain = 'new'
  config._internal.emit({ type: 'saved', session })
  await vi.waitFor(() => expect(observer.getCurrentResult().fetchStatus).toBe('idle'))
  // Long enough for whatever else would be read.
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(observer.getCurrentResult().data).toBe(data)
  expect(queryFn).toHaveBeenCalledTimes(reads)
  stop()
  leave()
})
