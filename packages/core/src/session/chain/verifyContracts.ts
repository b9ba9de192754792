import { getAddress, isAddressEqual, type Address, type Hash } from 'viem'
import {
  accountFactoryAddress,
  modularAccountAddress,
  semiModularAccount7702Address,
  semiModularAccountBytecodeAddress,
  webAuthnFactoryAddress,
} from '../../account/addresses.js'
import { knownCode } from '../../account/knownCode.js'
import type { Owner } from '../../account/Owner.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ContractMissingError } from '../../errors/ContractMissingError.js'
import { UnknownCodeError } from '../../errors/UnknownCodeError.js'
import type { InstallPlan } from '../../install/types.js'
import { isDevelopmentChain } from './isDevelopmentChain.js'
import { readCodeHashes } from './readCodeHashes.js'

const nothing: Hash = '0x0000000000000000000000000000000000000000000000000000000000000000'
const noCode: Hash = '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'

/** AllowlistModule v2.0.0, wherever it is: its checks can be bypassed. */
const bypassable: Hash = '0xaaae91afb75923f1a78282e910a01f170ce5daf5d18694dcc9093e050726da9e'

/**
 * Makes sure that every contract a session rests on is there and is the known one, with one read for
 * each chain; modules of custom kinds are the ones that the kinds name. A development chain may run other
 * contracts at the known addresses.
 */
export async function verifyContracts(
  config: ValetKeyConfig,
  { chainId, owner, plan }: { chainId: number; owner: Owner; plan: InstallPlan },
): Promise<void> {
  const hashes = config._internal.codeHashes.get(chainId) ?? new Map<Address, Hash>()
  config._internal.codeHashes.set(chainId, hashes)

  const known = [...knownCode, ...config.kinds.flatMap(({ modules }) => modules)]
  const hooks = plan.hooks.map(({ module }) => getAddress(module))
  const kinds = config.kinds.filter(({ modules }) =>
    modules.some(({ address }) => hooks.includes(getAddress(address))),
  )
  const addresses = [
    ...new Set([
      ...[...accountContracts(owner), plan.module].map((address) => getAddress(address)),
      ...hooks,
      ...kinds.flatMap(({ modules }) => modules.map(({ address }) => getAddress(address))),
    ]),
  ]
  const unseen = addresses.filter((address) => !hashes.has(address))
  if (unseen.length > 0) {
    // Everything known is asked for at once, so that the next session asks nothing.
    const asked = [...new Set([...unseen, ...known.map(({ address }) => getAddress(address))])]
    const answers = await readCodeHashes(config.getClient({ chainId }), asked)
    for (const [index, address] of asked.entries()) {
      const codeHash = answers[index]
      if (codeHash !== undefined && codeHash !== nothing && codeHash !== noCode) {
        hashes.set(address, codeHash)
      }
    }
  }

  for (const address of addresses) {
    const contract = known.find((one) => isAddressEqual(one.address, address))
    const codeHash = hashes.get(address)
    const { name = 'A hook module', codeHash: expected } = contract ?? {}
    if (codeHash === undefined) throw new ContractMissingError({ name, address, chainId })
    const isKnown = codeHash.toLowerCase() === expected?.toLowerCase()
    if (codeHash !== bypassable && (isKnown || isDevelopmentChain(chainId))) continue
    throw new UnknownCodeError({ name, address, chainId, codeHash, expected })
  }
}

function accountContracts(owner: Owner): readonly Address[] {
  switch (owner.type) {
    case 'eoa':
      return [accountFactoryAddress, semiModularAccountBytecodeAddress]
    case 'single-signer':
      return [accountFactoryAddress, modularAccountAddress]
    case 'passkey':
      return [webAuthnFactoryAddress, modularAccountAddress]
    case '7702':
      return [semiModularAccount7702Address]
  }
}
