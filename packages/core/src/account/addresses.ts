import type { Address } from 'viem'

/** AccountFactory v2.0.0. */
export const accountFactoryAddress: Address = '0x00000000000017c61b5bEe81050EC8eFc9c6fecd'

/** WebAuthnFactory v2.0.1: makes passkey-owned accounts. */
export const webAuthnFactoryAddress: Address = '0x55010E571dCf07e254994bfc88b9C1C8FAe31960'

/** SemiModularAccountBytecode v2.0.0: the account of an EOA owner. */
export const semiModularAccountBytecodeAddress: Address =
  '0x000000000000c5A9089039570Dd36455b5C07383'

/** SemiModularAccount7702 v1.0.0: what an EOA delegates to. */
export const semiModularAccount7702Address: Address = '0x69007702764179f14F51cdce752f4f775d74E139'

/** ModularAccount v2.0.0. */
export const modularAccountAddress: Address = '0x00000000000002377B26b1EdA7b0BC371C60DD4f'

/** What account factories deploy through: part of a factory's behaviour. */
export const executionInstallDelegateAddress: Address = '0x0000000000008e6a39E03C7156e46b238C9E2036'
