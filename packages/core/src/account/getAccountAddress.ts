import {
  concat,
  encodePacked,
  getAddress,
  getContractAddress,
  keccak256,
  numberToHex,
  size,
  type Address,
  type Hex,
} from 'viem'
import {
  accountFactoryAddress,
  modularAccountAddress,
  semiModularAccountBytecodeAddress,
  webAuthnFactoryAddress,
} from './addresses.js'
import type { Owner } from './Owner.js'

/** Stands for "the owner kept in the proxy's code" where a salt wants an entity id. */
const fallbackEntityId = 0xffffffff

/** Runtime size of Solady's ERC-1967 proxy, without its immutable arguments. */
const proxySize = 0x3d

const proxyTail =
  '0x60095155f3363d3d373d3d363d7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc545af43d6000803e6038573d6000fd5b3d6000f3'

/** Init code of Solady's `LibClone` ERC-1967 proxy, with or without immutable arguments. */
function proxyInitCode(implementation: Address, args?: Hex): Hex {
  return args === undefined
    ? concat(['0x603d3d8160223d3973', implementation, proxyTail])
    : concat([
        '0x61',
        numberToHex(proxySize + size(args), { size: 2 }),
        '0x3d8160233d3973',
        implementation,
        proxyTail,
        args,
      ])
}

/**
 * Address of an owner's account on every chain, without asking any: CREATE2 of the factory, as
 * AccountFactory v2.0.0 and WebAuthnFactory v2.0.1 derive it.
 */
export function getAccountAddress({
  owner,
  salt = 0n,
}: {
  owner: Owner
  salt?: bigint | undefined
}): Address {
  switch (owner.type) {
    case 'eoa':
      return getContractAddress({
        opcode: 'CREATE2',
        from: accountFactoryAddress,
        salt: keccak256(
          encodePacked(['address', 'uint256', 'uint32'], [owner.address, salt, fallbackEntityId]),
        ),
        bytecode: proxyInitCode(semiModularAccountBytecodeAddress, owner.address),
      })
    case 'single-signer':
      return getContractAddress({
        opcode: 'CREATE2',
        from: accountFactoryAddress,
        salt: keccak256(
          encodePacked(['address', 'uint256', 'uint32'], [owner.address, salt, owner.entityId]),
        ),
        bytecode: proxyInitCode(modularAccountAddress),
      })
    case 'passkey':
      return getContractAddress({
        opcode: 'CREATE2',
        from: webAuthnFactoryAddress,
        salt: keccak256(
          encodePacked(
            ['uint256', 'uint256', 'uint256', 'uint32'],
            [owner.publicKey.x, owner.publicKey.y, salt, owner.entityId],
          ),
        ),
        bytecode: proxyInitCode(modularAccountAddress),
      })
    case '7702':
      return getAddress(owner.address)
  }
}
