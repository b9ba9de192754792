import { ServiceUnreachableError, StorageUnavailableError } from '@valetkey/core'
import { CallExecutionError, HttpRequestError, TimeoutError, UserRejectedRequestError } from 'viem'
import { expect, test } from 'vitest'
import { ar } from '../messages/ar/ar.js'
import { en } from '../messages/en/en.js'
import { reasonOf } from './reasonOf.js'

const url = 'https://rpc.example'
const noAnswer = new HttpRequestError({ url, details: 'Failed to fetch' })

test.each([
  noAnswer,
  new TimeoutError({ body: {}, url }),
  new CallExecutionError(noAnswer, {}),
  new ServiceUnreachableError({ url, cause: noAnswer }),
])('behavior: a network without an answer is said in the user’s words, $name', (error) => {
  expect(reasonOf(error, en)).toBe(
    'The network did not answer. Check your connection, then try again.',
  )
  expect(reasonOf(error, ar)).toBe(ar.unanswered)
})

test('behavior: another error of ours says more than its cause', () => {
  const error = new StorageUnavailableError({ operation: 'read', cause: noAnswer })
  expect(reasonOf(error, en)).toBe('Sessions cannot be read in this browser.')
})

test('behavior: what has no words speaks for itself, without details', () => {
  expect(reasonOf(new UserRejectedRequestError(new Error('code 4001')), en)).toBe(
    'User rejected the request.',
  )
  expect(reasonOf(new Error('out of memory'), en)).toBe('out of memory')
  expect(reasonOf('gone', en)).toBe('gone')
})
