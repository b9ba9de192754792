'use client'
import type { ValetKeyConfig } from '@valetkey/core'
import { useContext } from 'react'
import { ValetKeyProviderMissingError } from '../errors/ValetKeyProviderMissingError.js'
import { ValetKeyContext } from '../provider/ValetKeyContext.js'

export type UseValetKeyConfigReturnType = ValetKeyConfig

/** The config of the provider above, with RPC clients from wagmi. */
export function useValetKeyConfig(): UseValetKeyConfigReturnType {
  const config = useContext(ValetKeyContext)
  if (config === undefined) throw new ValetKeyProviderMissingError()
  return config
}
