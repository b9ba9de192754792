import type { PreparedSession } from '@valetkey/core'

/**
 * Stands for whatever could change the bytes between the request and the dialog. For the test that
 * changes one byte of the call: `?tamper=<byte>`.
 */
export function tamper(prepared: PreparedSession): PreparedSession {
  const byte = new URLSearchParams(location.search).get('tamper')
  if (byte === null) return prepared
  const { call } = prepared.typedData.message
  const at = 2 + 2 * Number(byte)
  const flipped = (Number.parseInt(call.slice(at, at + 2), 16) ^ 1).toString(16).padStart(2, '0')
  return {
    ...prepared,
    typedData: {
      ...prepared.typedData,
      message: {
        ...prepared.typedData.message,
        call: `0x${call.slice(2, at)}${flipped}${call.slice(at + 2)}`,
      },
    },
  }
}
