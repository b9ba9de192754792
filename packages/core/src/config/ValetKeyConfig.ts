import type { Chain, Client, Transport } from 'viem'
import type { Labels } from '../permissions/display.js'
import type { CustomKind } from '../permissions/kind.js'
import type { Session, SessionApp } from '../storage/Session.js'
import type { ValetKeyStorage } from '../storage/ValetKeyStorage.js'
import type { ConfigState } from './ConfigState.js'
import type { GasBounds } from './GasBounds.js'

/** An ERC-7677 paymaster service: where it answers, and what it wants to be told. */
export type PaymasterService = {
  transport: Transport
  /** Passed through as ERC-7677 `context`. */
  context?: unknown
}

/** Fees of a user operation, in wei per gas. */
export type Fees = { maxFeePerGas: bigint; maxPriorityFeePerGas: bigint }

/** `used`: calls of the session are in a block, so that less of it may be left. */
export type SessionChange = { type: 'saved' | 'deleted' | 'used'; session: Session }

/** What every action is given first. Made by `createValetKeyConfig`. */
export type ValetKeyConfig = {
  app: SessionApp
  labels: Labels | undefined
  /** Custom kinds of permission that requests may use. */
  kinds: readonly CustomKind[]
  storage: ValetKeyStorage
  bundlers: { readonly [chainId: number]: Transport }
  /** A chain without one: the account pays for itself. */
  paymasters: { readonly [chainId: number]: PaymasterService }
  getClient(parameters: { chainId: number }): Client<Transport, Chain>
  /** `undefined`: what the chain asks at the moment. */
  estimateFees: ((parameters: { chainId: number }) => Promise<Fees>) | undefined
  /** By chain. */
  gasBounds: { readonly [chainId: number]: Partial<GasBounds> }
  /**
   * Milliseconds for which a bundler may not know an operation before it counts as dropped, or the chain
   * may not have what a bundler says before the bundler counts as wrong.
   */
  patience: number
  /** Fires after a record changed, in this tab or another one. Returns the way to stop. */
  subscribe(listener: (change: SessionChange) => void): () => void
  /** What actions remember between calls. Not part of the public surface. */
  _internal: ConfigState
}
