/** What a plain EOA, a passkey and a module-validated owner see in their wallet. */
export type OwnerKind = 'eoa' | 'passkey' | 'module'
