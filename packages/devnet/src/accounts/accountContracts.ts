import type { Address, Hex } from 'viem'

export type AccountContract = {
  /** Its name in the deployment records. */
  name: string
  version: string
  address: Address
  /** keccak256 of the deployed runtime code. */
  codeHash: Hex
  /** Kept for study, and never filled from ours: a chain may lack it. */
  optional?: true | undefined
}

/** Modular Account V2 as it stands on public chains: the same addresses on each. */
export const accountContracts: readonly AccountContract[] = [
  {
    name: 'AccountFactory',
    version: '2.0.0',
    address: '0x00000000000017c61b5bEe81050EC8eFc9c6fecd',
    codeHash: '0xd797dac2d304de879abba3ed87b60f9f141b2da869c3ce24c037feb5c5d60342',
  },
  {
    name: 'ModularAccount',
    version: '2.0.0',
    address: '0x00000000000002377B26b1EdA7b0BC371C60DD4f',
    codeHash: '0xe2faef06b17414c2025148d5daba1ad64f44b416e3d5bd1db8123b9f82fff05d',
  },
  {
    name: 'SemiModularAccountBytecode',
    version: '1.0.0',
    address: '0x000000000000c5A9089039570Dd36455b5C07383',
    codeHash: '0x3612f3fa5ac5e89b87b284024977e6082441e30ff05f9f8497cd280131a27e16',
  },
  {
    name: 'SemiModularAccountStorageOnly',
    version: '1.0.0',
    address: '0x0000000000006E2f9d80CaEc0Da6500f005EB25A',
    codeHash: '0x23af04914266be79d89d53e9ac6edf58c86fc8e62c9ba04ba229aae6e0ea79d4',
  },
  {
    name: 'SemiModularAccount7702',
    version: '1.0.0',
    address: '0x69007702764179f14F51cdce752f4f775d74E139',
    codeHash: '0xecfc0328ce4d953a4d452e11f54b578fa2d7f2f8126246d1120ca24d11845081',
  },
  {
    name: 'ExecutionInstallDelegate',
    version: '2.0.0',
    address: '0x0000000000008e6a39E03C7156e46b238C9E2036',
    codeHash: '0x6d0ed18afcac84e247568f0213b74eca7c8c749ebe047d50e6c12be8122656b6',
  },
  {
    name: 'SingleSignerValidationModule',
    version: '2.0.0',
    address: '0x00000000000099DE0BF6fA90dEB851E2A2df7d83',
    codeHash: '0x5c897ee551f50db31556c976e99742529a4b512d928db01829f15fd073e2d8ea',
  },
  {
    name: 'WebAuthnValidationModule',
    version: '2.0.0',
    address: '0x0000000000001D9d34E07D9834274dF9ae575217',
    codeHash: '0xafcf634d288e52bb75127155a4d9bc94723668b4917f6fddc7ba66a4b70074e4',
  },
  {
    name: 'AllowlistModule',
    version: '2.0.1',
    address: '0x00000000003e826473A313E600b5b9B791f5a59a',
    codeHash: '0xef299f31bc7fdbfad47e69dec2c3f3b80c8f4223fab5baf21565c2f92f435bfd',
  },
  {
    // Its checks can be bypassed by wrapping a call in executeUserOp: never to be granted to anyone.
    name: 'AllowlistModule',
    version: '2.0.0',
    address: '0x0000000000002311EEE9A2B887af1F144dbb4F6e',
    codeHash: '0xaaae91afb75923f1a78282e910a01f170ce5daf5d18694dcc9093e050726da9e',
    optional: true,
  },
  {
    name: 'NativeTokenLimitModule',
    version: '2.0.0',
    address: '0x00000000000001e541f0D090868FBe24b59Fbe06',
    codeHash: '0xf732e93b64bdc8393325b028480b86811f8feef87e6932fd745a85280c93fa41',
  },
  {
    name: 'PaymasterGuardModule',
    version: '2.0.0',
    address: '0x0000000000001aA7A7F7E29abe0be06c72FD42A1',
    codeHash: '0x4bfc1932168590333b58184419ab29a8931398e2d8549c79df4a1ad6b00c3093',
  },
  {
    name: 'TimeRangeModule',
    version: '2.0.0',
    address: '0x00000000000082B8e2012be914dFA4f62A0573eA',
    codeHash: '0x9843dca9c23d7da2dc2d7413faee67101bfce30a2a8cc8c6c6255e84c5c79f31',
  },
  {
    name: 'WebAuthnFactory',
    version: '2.0.1',
    address: '0x55010E571dCf07e254994bfc88b9C1C8FAe31960',
    codeHash: '0x02feae788af45185a91c7d28a8de82d025050e904a9b1c3f1fdc68e643471bf4',
  },
]
