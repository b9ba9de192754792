import { encodeDeployData, zeroHash, type Address } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import type { Chain } from '../chain/createChain.js'
import { keys } from '../chain/keys.js'
import { deploy } from './deploy.js'
import type { DevnetContracts } from './DevnetContracts.js'
import { ownArtifact } from './ownArtifact.js'

/**
 * Deploys what the devnet has beside the accounts, unless it is there already. Equal code lands at equal addresses,
 * on every devnet.
 */
export async function deployContracts(chain: Chain): Promise<DevnetContracts> {
  const deployOwn = (name: string, args: readonly unknown[] = []): Promise<Address> =>
    deploy(chain, { salt: zeroHash, initCode: encodeDeployData({ ...ownArtifact(name), args }) })
  return {
    testDollar: await deployOwn('TestDollar'),
    testToken: await deployOwn('TestToken'),
    arena: await deployOwn('Arena'),
    subscription: await deployOwn('Subscription'),
    devnetPaymaster: await deployOwn('DevnetPaymaster', [
      privateKeyToAddress(keys.paymasterSigner),
    ]),
    usageLimitModule: await deployOwn('UsageLimitModule'),
    periodicSpendLimitModule: await deployOwn('PeriodicSpendLimitModule'),
  }
}
