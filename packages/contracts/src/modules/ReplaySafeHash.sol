// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

/// @notice Ties a hash to one account, so that a key that signs for two of them signs twice.
library ReplaySafeHash {
    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(uint256 chainId,address verifyingContract,bytes32 salt)");
    bytes32 private constant REPLAY_SAFE_HASH_TYPEHASH = keccak256("ReplaySafeHash(bytes32 hash)");

    /// @dev In the domain of this module with the account as salt. Built at each call: nothing about its own
    /// address is fixed in the code.
    function hashFor(address account, bytes32 hash) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, block.chainid, address(this), bytes32(uint256(uint160(account))))
        );
        return MessageHashUtils.toTypedDataHash(domain, keccak256(abi.encode(REPLAY_SAFE_HASH_TYPEHASH, hash)));
    }
}
