// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {ModuleBase} from "./ModuleBase.sol";

/// @notice Makes a validation's user operations use one paymaster.
contract PaymasterGuardModule is IValidationHookModule, ModuleBase {
    mapping(uint32 entityId => mapping(address account => address paymaster)) public paymasters;

    error BadPaymasterSpecified();
    error InvalidPaymaster();

    function onInstall(bytes calldata data) external {
        (uint32 entityId, address paymaster) = abi.decode(data, (uint32, address));
        if (paymaster == address(0)) revert InvalidPaymaster();
        paymasters[entityId][msg.sender] = paymaster;
    }

    function onUninstall(bytes calldata data) external {
        delete paymasters[abi.decode(data, (uint32))][msg.sender];
    }

    function preUserOpValidationHook(uint32 entityId, PackedUserOperation calldata userOp, bytes32)
        external
        view
        withoutData(userOp.signature)
        returns (uint256)
    {
        // Without a paymaster the slice itself reverts, with no reason: as the deployed module does.
        address paymaster = address(bytes20(userOp.paymasterAndData[:20]));
        if (paymaster != paymasters[entityId][msg.sender]) revert BadPaymasterSpecified();
        return 0;
    }

    function preRuntimeValidationHook(uint32, address, uint256, bytes calldata, bytes calldata authorization)
        external
        view
        withoutData(authorization)
    {}

    function preSignatureValidationHook(uint32, address, bytes32, bytes calldata) external pure {}

    function moduleId() external pure returns (string memory) {
        return "alchemy.paymaster-guard-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IValidationHookModule).interfaceId || super.supportsInterface(interfaceId);
    }
}
