// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC4337Utils, PackedUserOperation} from "@openzeppelin/contracts/account/utils/ERC4337Utils.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IExecutionHookModule} from "../interfaces/IExecutionHookModule.sol";
import {Call, IModularAccount} from "../interfaces/IModularAccount.sol";
import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {ModuleBase} from "./ModuleBase.sol";
import {UserOperationCalls} from "./UserOperationCalls.sol";

/// @notice A budget of native tokens for a validation: as validation hook for gas, as execution hook for value.
contract NativeTokenLimitModule is IValidationHookModule, IExecutionHookModule, ModuleBase {
    using ERC4337Utils for PackedUserOperation;

    /// @notice What remains, in wei.
    mapping(uint256 entityId => mapping(address account => uint256 limit)) public limits;

    /// @notice Paymasters that take their money back from the account, so that their operations count.
    mapping(address paymaster => mapping(address account => bool allowed)) public specialPaymasters;

    event NativeTokenSpendLimitUpdated(uint32 indexed entityId, address indexed account, uint256 newLimit);
    event SpecialPaymasterUpdated(address indexed account, address indexed paymaster, bool allowed);

    error ExceededNativeTokenLimit();
    error InvalidPaymaster();

    function onInstall(bytes calldata data) external {
        (uint32 entityId, uint256 limit) = abi.decode(data, (uint32, uint256));
        limits[entityId][msg.sender] = limit;
    }

    function onUninstall(bytes calldata data) external {
        delete limits[abi.decode(data, (uint32))][msg.sender];
    }

    function updateLimits(uint32 entityId, uint256 newLimit) external {
        limits[entityId][msg.sender] = newLimit;
        emit NativeTokenSpendLimitUpdated(entityId, msg.sender, newLimit);
    }

    function updateSpecialPaymaster(address paymaster, bool allowed) external {
        specialPaymasters[paymaster][msg.sender] = allowed;
        emit SpecialPaymasterUpdated(msg.sender, paymaster, allowed);
    }

    /// @dev Takes the most that the operation can cost the account; nothing is given back.
    function preUserOpValidationHook(uint32 entityId, PackedUserOperation calldata userOp, bytes32)
        external
        withoutData(userOp.signature)
        returns (uint256)
    {
        uint256 gas = userOp.preVerificationGas + userOp.verificationGasLimit() + userOp.callGasLimit();
        if (userOp.paymasterAndData.length > 0) {
            address paymaster = userOp.paymaster();
            // Only the EntryPoint's own layout of paymaster and gas limits can be priced.
            if (userOp.paymasterAndData.length < 52) revert InvalidPaymaster();
            if (!specialPaymasters[paymaster][msg.sender]) return 0;
            gas += userOp.paymasterVerificationGasLimit() + userOp.paymasterPostOpGasLimit();
        }
        _spend(entityId, gas * userOp.maxFeePerGas());
        return 0;
    }

    function preExecutionHook(uint32 entityId, address, uint256, bytes calldata data)
        external
        returns (bytes memory)
    {
        _spend(entityId, _valueOf(data));
        return "";
    }

    function postExecutionHook(uint32, bytes calldata) external pure {
        revert NotImplemented();
    }

    /// @dev Whoever calls without a user operation pays its own gas.
    function preRuntimeValidationHook(uint32, address, uint256, bytes calldata, bytes calldata authorization)
        external
        pure
        withoutData(authorization)
    {}

    function preSignatureValidationHook(uint32, address, bytes32, bytes calldata) external pure {}

    function moduleId() external pure returns (string memory) {
        return "alchemy.native-token-limit-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IValidationHookModule).interfaceId
            || interfaceId == type(IExecutionHookModule).interfaceId || super.supportsInterface(interfaceId);
    }

    function _spend(uint32 entityId, uint256 amount) private {
        uint256 limit = limits[entityId][msg.sender];
        if (amount > limit) revert ExceededNativeTokenLimit();
        limits[entityId][msg.sender] = limit - amount;
    }

    function _valueOf(bytes calldata data) private pure returns (uint256 value) {
        (bytes4 selector, bytes calldata arguments) = UserOperationCalls.unwrap(data);
        if (selector == IModularAccount.execute.selector) {
            (, value) = abi.decode(arguments, (address, uint256));
        } else if (selector == IModularAccount.executeBatch.selector) {
            Call[] memory calls = abi.decode(arguments, (Call[]));
            for (uint256 i = 0; i < calls.length; ++i) {
                value += calls[i].value;
            }
        } else if (selector == UserOperationCalls.PERFORM_CREATE) {
            value = abi.decode(arguments, (uint256));
        }
    }
}
