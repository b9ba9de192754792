import type { PreparedSession } from '@valetkey/core'
import type { UseSessionConsentReturnType } from '@valetkey/react'
import { useMemo } from 'react'

/**
 * Stands for whatever could change the bytes between the request and the dialog. For the test that
 * changes one byte of the call: `?tamper=<byte>`.
 */
export function useTampered(consent: UseSessionConsentReturnType): UseSessionConsentReturnType {
  return useMemo(() => {
    const { state } = consent
    const byte = new URLSearchParams(location.search).get('tamper')
    if (byte === null || !('prepared' in state)) return consent
    return { ...consent, state: { ...state, prepared: flip(state.prepared, Number(byte)) } }
  }, [consent])
}

function flip(prepared: PreparedSession, byte: number): PreparedSession {
  const { typedData } = prepared
  const { call } = typedData.message
  const at = 2 + 2 * byte
  const flipped = (Number.parseInt(call.slice(at, at + 2), 16) ^ 1).toString(16).padStart(2, '0')
  const changed = `0x${call.slice(2, at)}${flipped}${call.slice(at + 2)}` as const
  return {
    ...prepared,
    typedData: { ...typedData, message: { ...typedData.message, call: changed } },
  }
}
