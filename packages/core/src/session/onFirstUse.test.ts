import { expect, test, vi } from 'vitest'
import { onFirstUse } from './onFirstUse.js'

test('default: fetched once asked for, at hand from then on', async () => {
  const fetchPart = vi.fn<() => Promise<string>>().mockResolvedValue('part')
  const { peek, load, subscribe } = onFirstUse(fetchPart)
  const listener = vi.fn<() => void>()
  const unsubscribe = subscribe(listener)
  expect(peek()).toBeUndefined()
  expect(fetchPart).not.toHaveBeenCalled()
  expect(await load()).toBe('part')
  expect(peek()).toBe('part')
  expect(listener).toHaveBeenCalledOnce()
  unsubscribe()
  expect(await load()).toBe('part')
  expect(fetchPart).toHaveBeenCalledOnce()
  expect(listener).toHaveBeenCalledOnce()
})

test('error: what could not be fetched is asked for again', async () => {
  const fetchPart = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue('part')
  const { peek, load } = onFirstUse(fetchPart)
  await expect(load()).rejects.toThrow('Failed to fetch')
  expect(peek()).toBeUndefined()
  expect(await load()).toBe('part')
})
