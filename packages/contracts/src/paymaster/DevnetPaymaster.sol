// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PaymasterSigner} from "@openzeppelin/contracts/account/paymaster/extensions/PaymasterSigner.sol";
import {ERC4337Utils} from "@openzeppelin/contracts/account/utils/ERC4337Utils.sol";
import {IEntryPoint} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignerECDSA} from "@openzeppelin/contracts/utils/cryptography/signers/SignerECDSA.sol";

/// @notice Pays for the user operations that its signer approved. Made for development chains: what is deposited or
/// staked stays.
contract DevnetPaymaster is PaymasterSigner, SignerECDSA {
    constructor(address signer) EIP712("DevnetPaymaster", "1") SignerECDSA(signer) {}

    function addStake(uint32 unstakeDelay) external payable {
        _addStake(msg.value, unstakeDelay);
    }

    function entryPoint() public pure override returns (IEntryPoint) {
        return ERC4337Utils.ENTRYPOINT_V07;
    }
}
