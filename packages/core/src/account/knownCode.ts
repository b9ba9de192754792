import type { Address, Hash } from 'viem'
import { allowlistModuleAddress, allowlistModuleCodeHash } from '../modules/allowlist/address.js'
import {
  nativeTokenLimitModuleAddress,
  nativeTokenLimitModuleCodeHash,
} from '../modules/nativeTokenLimit/address.js'
import {
  paymasterGuardModuleAddress,
  paymasterGuardModuleCodeHash,
} from '../modules/paymasterGuard/address.js'
import {
  singleSignerValidationModuleAddress,
  singleSignerValidationModuleCodeHash,
} from '../modules/singleSigner/address.js'
import { timeRangeModuleAddress, timeRangeModuleCodeHash } from '../modules/timeRange/address.js'
import {
  webAuthnValidationModuleAddress,
  webAuthnValidationModuleCodeHash,
} from '../modules/webAuthn/address.js'
import {
  accountFactoryAddress,
  executionInstallDelegateAddress,
  modularAccountAddress,
  semiModularAccount7702Address,
  semiModularAccountBytecodeAddress,
  webAuthnFactoryAddress,
} from './addresses.js'

export type KnownContract = {
  name: string
  address: Address
  /** keccak256 of the deployed runtime code. */
  codeHash: Hash
}

/** Contracts of MAV2 v2.0.0 (AllowlistModule and WebAuthnFactory v2.0.1), the same on every chain. */
export const knownCode: readonly KnownContract[] = [
  {
    name: 'AccountFactory',
    address: accountFactoryAddress,
    codeHash: '0xd797dac2d304de879abba3ed87b60f9f141b2da869c3ce24c037feb5c5d60342',
  },
  {
    name: 'WebAuthnFactory',
    address: webAuthnFactoryAddress,
    codeHash: '0x02feae788af45185a91c7d28a8de82d025050e904a9b1c3f1fdc68e643471bf4',
  },
  {
    name: 'SemiModularAccountBytecode',
    address: semiModularAccountBytecodeAddress,
    codeHash: '0x3612f3fa5ac5e89b87b284024977e6082441e30ff05f9f8497cd280131a27e16',
  },
  {
    name: 'SemiModularAccount7702',
    address: semiModularAccount7702Address,
    codeHash: '0xecfc0328ce4d953a4d452e11f54b578fa2d7f2f8126246d1120ca24d11845081',
  },
  {
    name: 'ModularAccount',
    address: modularAccountAddress,
    codeHash: '0xe2faef06b17414c2025148d5daba1ad64f44b416e3d5bd1db8123b9f82fff05d',
  },
  {
    name: 'ExecutionInstallDelegate',
    address: executionInstallDelegateAddress,
    codeHash: '0x6d0ed18afcac84e247568f0213b74eca7c8c749ebe047d50e6c12be8122656b6',
  },
  {
    name: 'SingleSignerValidationModule',
    address: singleSignerValidationModuleAddress,
    codeHash: singleSignerValidationModuleCodeHash,
  },
  {
    name: 'WebAuthnValidationModule',
    address: webAuthnValidationModuleAddress,
    codeHash: webAuthnValidationModuleCodeHash,
  },
  {
    name: 'AllowlistModule',
    address: allowlistModuleAddress,
    codeHash: allowlistModuleCodeHash,
  },
  {
    name: 'NativeTokenLimitModule',
    address: nativeTokenLimitModuleAddress,
    codeHash: nativeTokenLimitModuleCodeHash,
  },
  {
    name: 'PaymasterGuardModule',
    address: paymasterGuardModuleAddress,
    codeHash: paymasterGuardModuleCodeHash,
  },
  {
    name: 'TimeRangeModule',
    address: timeRangeModuleAddress,
    codeHash: timeRangeModuleCodeHash,
  },
]
