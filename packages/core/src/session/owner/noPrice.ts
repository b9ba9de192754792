import type { OwnerPrice } from './estimateAsOwner.js'

/** Where there is nothing to do, nothing is paid. */
export const noPrice: OwnerPrice = { payer: 'account', gas: 0n, wei: 0n }
