import { periodicSpendKind, usageLimitKind, type CustomKind } from '@valetkey/core'

/** The custom kinds whose modules the devnet has. One array: settled terms are kept for it. */
export const fuzzKinds: readonly CustomKind[] = [usageLimitKind, periodicSpendKind]
