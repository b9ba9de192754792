import type { Address, Hex } from 'viem'
import { addresses } from './wire.js'

type Deployed = { name: string; address: Address; runtimeBytes: number; codeHash: Hex }

/** The table of section 4: what a chain that carries Modular Account V2 v2.0.0 shows. */
export const allContracts: readonly Deployed[] = [
  {
    name: 'AccountFactory',
    address: addresses.accountFactory,
    runtimeBytes: 6661,
    codeHash: '0xd797dac2d304de879abba3ed87b60f9f141b2da869c3ce24c037feb5c5d60342',
  },
  {
    name: 'ModularAccount',
    address: addresses.modularAccount,
    runtimeBytes: 23273,
    codeHash: '0xe2faef06b17414c2025148d5daba1ad64f44b416e3d5bd1db8123b9f82fff05d',
  },
  {
    name: 'SemiModularAccountBytecode',
    address: addresses.semiModularAccountBytecode,
    runtimeBytes: 24223,
    codeHash: '0x3612f3fa5ac5e89b87b284024977e6082441e30ff05f9f8497cd280131a27e16',
  },
  {
    name: 'SemiModularAccountStorageOnly',
    address: addresses.semiModularAccountStorageOnly,
    runtimeBytes: 24168,
    codeHash: '0x23af04914266be79d89d53e9ac6edf58c86fc8e62c9ba04ba229aae6e0ea79d4',
  },
  {
    name: 'SemiModularAccount7702',
    address: addresses.semiModularAccount7702,
    runtimeBytes: 23741,
    codeHash: '0xecfc0328ce4d953a4d452e11f54b578fa2d7f2f8126246d1120ca24d11845081',
  },
  {
    name: 'ExecutionInstallDelegate',
    address: addresses.executionInstallDelegate,
    runtimeBytes: 5947,
    codeHash: '0x6d0ed18afcac84e247568f0213b74eca7c8c749ebe047d50e6c12be8122656b6',
  },
  {
    name: 'SingleSignerValidationModule',
    address: addresses.singleSigner,
    runtimeBytes: 3976,
    codeHash: '0x5c897ee551f50db31556c976e99742529a4b512d928db01829f15fd073e2d8ea',
  },
  {
    name: 'WebAuthnValidationModule',
    address: addresses.webAuthn,
    runtimeBytes: 9462,
    codeHash: '0xafcf634d288e52bb75127155a4d9bc94723668b4917f6fddc7ba66a4b70074e4',
  },
  {
    name: 'AllowlistModule',
    address: addresses.allowlist,
    runtimeBytes: 10336,
    codeHash: '0xef299f31bc7fdbfad47e69dec2c3f3b80c8f4223fab5baf21565c2f92f435bfd',
  },
  {
    name: 'AllowlistModule v2.0.0',
    address: addresses.allowlistV200,
    runtimeBytes: 10262,
    codeHash: '0xaaae91afb75923f1a78282e910a01f170ce5daf5d18694dcc9093e050726da9e',
  },
  {
    name: 'NativeTokenLimitModule',
    address: addresses.nativeTokenLimit,
    runtimeBytes: 5093,
    codeHash: '0xf732e93b64bdc8393325b028480b86811f8feef87e6932fd745a85280c93fa41',
  },
  {
    name: 'PaymasterGuardModule',
    address: addresses.paymasterGuard,
    runtimeBytes: 2097,
    codeHash: '0x4bfc1932168590333b58184419ab29a8931398e2d8549c79df4a1ad6b00c3093',
  },
  {
    name: 'TimeRangeModule',
    address: addresses.timeRange,
    runtimeBytes: 2504,
    codeHash: '0x9843dca9c23d7da2dc2d7413faee67101bfce30a2a8cc8c6c6255e84c5c79f31',
  },
  {
    name: 'WebAuthnFactory',
    address: addresses.webAuthnFactory,
    runtimeBytes: 4367,
    codeHash: '0x02feae788af45185a91c7d28a8de82d025050e904a9b1c3f1fdc68e643471bf4',
  },
]
