// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAccountExecute, PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IExecutionHookModule} from "../interfaces/IExecutionHookModule.sol";
import {Call, IModularAccount} from "../interfaces/IModularAccount.sol";
import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {ModuleBase} from "./ModuleBase.sol";
import {UserOperationCalls} from "./UserOperationCalls.sol";

/// @notice As validation hook: which contracts and functions may be called. As execution hook: how much of an ERC-20
/// token may be spent.
contract AllowlistModule is IValidationHookModule, IExecutionHookModule, ModuleBase {
    struct AllowlistInput {
        address target;
        bool hasSelectorAllowlist;
        bool hasERC20SpendLimit;
        uint256 erc20SpendLimit;
        bytes4[] selectors;
    }

    struct AddressAllowlistEntry {
        bool allowed;
        bool hasSelectorAllowlist;
        bool hasERC20SpendLimit;
    }

    mapping(uint32 entityId => mapping(address target => mapping(address account => AddressAllowlistEntry)))
        public addressAllowlist;

    /// @notice Selectors of the zero address are allowed on every contract without an entry.
    mapping(
        uint32 entityId => mapping(bytes4 selector => mapping(address target => mapping(address account => bool)))
    ) public selectorAllowlist;

    /// @notice What remains, in base units.
    mapping(uint32 entityId => mapping(address target => mapping(address account => uint256))) public
        erc20SpendLimits;

    event AddressAllowlistUpdated(
        uint32 indexed entityId,
        address indexed account,
        address indexed target,
        AddressAllowlistEntry entry
    );
    event SelectorAllowlistUpdated(
        uint32 indexed entityId, address indexed account, bytes24 indexed targetAndSelector, bool allowed
    );
    event ERC20SpendLimitUpdated(
        uint32 indexed entityId, address indexed account, address indexed token, uint256 newLimit
    );

    error AddressNotAllowed();
    error SelectorNotAllowed();
    error NoSelectorSpecified();
    error ExceededTokenLimit();
    error SpendingRequestNotAllowed(bytes4 selector);
    error ERC20NotAllowed(address token);
    error InvalidCalldataLength();

    function onInstall(bytes calldata data) external {
        (uint32 entityId, AllowlistInput[] memory inputs) = abi.decode(data, (uint32, AllowlistInput[]));
        updateAllowlist(entityId, inputs);
    }

    function onUninstall(bytes calldata data) external {
        (uint32 entityId, AllowlistInput[] memory inputs) = abi.decode(data, (uint32, AllowlistInput[]));
        deleteAllowlist(entityId, inputs);
    }

    function updateAllowlist(uint32 entityId, AllowlistInput[] memory inputs) public {
        for (uint256 i = 0; i < inputs.length; ++i) {
            AllowlistInput memory input = inputs[i];
            if (input.target == address(0)) {
                _setSelectors(entityId, input.target, input.selectors, true);
                continue;
            }
            setAddressAllowlist(
                entityId, input.target, true, input.hasSelectorAllowlist, input.hasERC20SpendLimit
            );
            if (input.hasSelectorAllowlist) _setSelectors(entityId, input.target, input.selectors, true);
            if (input.hasERC20SpendLimit) _setLimit(entityId, input.target, input.erc20SpendLimit);
        }
    }

    function deleteAllowlist(uint32 entityId, AllowlistInput[] memory inputs) public {
        for (uint256 i = 0; i < inputs.length; ++i) {
            AllowlistInput memory input = inputs[i];
            if (input.target == address(0)) {
                _setSelectors(entityId, input.target, input.selectors, false);
                continue;
            }
            setAddressAllowlist(entityId, input.target, false, false, false);
            if (input.hasSelectorAllowlist) _setSelectors(entityId, input.target, input.selectors, false);
            if (input.hasERC20SpendLimit) _setLimit(entityId, input.target, 0);
        }
    }

    function setAddressAllowlist(
        uint32 entityId,
        address target,
        bool allowed,
        bool hasSelectorAllowlist,
        bool hasERC20SpendLimit
    ) public {
        AddressAllowlistEntry memory entry =
            AddressAllowlistEntry(allowed, hasSelectorAllowlist, hasERC20SpendLimit);
        addressAllowlist[entityId][target][msg.sender] = entry;
        emit AddressAllowlistUpdated(entityId, msg.sender, target, entry);
    }

    function setSelectorAllowlist(uint32 entityId, address target, bytes4 selector, bool allowed) public {
        selectorAllowlist[entityId][selector][target][msg.sender] = allowed;
        emit SelectorAllowlistUpdated(
            entityId, msg.sender, bytes24(abi.encodePacked(target, selector)), allowed
        );
    }

    function updateLimits(uint32 entityId, address token, bool hasERC20SpendLimit, uint256 newLimit) external {
        if (token == address(0)) revert ERC20NotAllowed(token);
        addressAllowlist[entityId][token][msg.sender].hasERC20SpendLimit = hasERC20SpendLimit;
        _setLimit(entityId, token, newLimit);
    }

    function preUserOpValidationHook(uint32 entityId, PackedUserOperation calldata userOp, bytes32)
        external
        view
        withoutData(userOp.signature)
        returns (uint256)
    {
        bytes calldata callData = userOp.callData;
        // v2.0.0 did not look into wrapped calls, and so let everything pass in them.
        if (callData.length >= 4 && bytes4(callData[:4]) == IAccountExecute.executeUserOp.selector) {
            callData = callData[4:];
        }
        checkAllowlistCalldata(entityId, callData);
        return 0;
    }

    function preRuntimeValidationHook(
        uint32 entityId,
        address,
        uint256,
        bytes calldata data,
        bytes calldata authorization
    ) external view withoutData(authorization) {
        checkAllowlistCalldata(entityId, data);
    }

    function preSignatureValidationHook(uint32, address, bytes32, bytes calldata) external pure {}

    function preExecutionHook(uint32 entityId, address, uint256, bytes calldata data)
        external
        returns (bytes memory)
    {
        (bytes4 selector, bytes calldata arguments) = UserOperationCalls.unwrap(data);
        if (selector == IModularAccount.execute.selector) {
            (address target,, bytes memory callData) = abi.decode(arguments, (address, uint256, bytes));
            _spend(entityId, target, callData);
        } else if (selector == IModularAccount.executeBatch.selector) {
            Call[] memory calls = abi.decode(arguments, (Call[]));
            for (uint256 i = 0; i < calls.length; ++i) {
                _spend(entityId, calls[i].target, calls[i].data);
            }
        } else {
            revert SpendingRequestNotAllowed(selector);
        }
        return "";
    }

    function postExecutionHook(uint32, bytes calldata) external pure {
        revert NotImplemented();
    }

    /// @notice Reverts unless the calling account's list allows every call in `callData`.
    function checkAllowlistCalldata(uint32 entityId, bytes calldata callData) public view {
        (bytes4 selector, bytes calldata arguments) = UserOperationCalls.split(callData);
        if (selector == IModularAccount.execute.selector) {
            (address target,, bytes memory data) = abi.decode(arguments, (address, uint256, bytes));
            _check(entityId, target, data);
        } else if (selector == IModularAccount.executeBatch.selector) {
            Call[] memory calls = abi.decode(arguments, (Call[]));
            for (uint256 i = 0; i < calls.length; ++i) {
                _check(entityId, calls[i].target, calls[i].data);
            }
        }
    }

    function moduleId() external pure returns (string memory) {
        return "alchemy.allowlist-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IValidationHookModule).interfaceId
            || interfaceId == type(IExecutionHookModule).interfaceId || super.supportsInterface(interfaceId);
    }

    function _check(uint32 entityId, address target, bytes memory data) private view {
        AddressAllowlistEntry memory entry = addressAllowlist[entityId][target][msg.sender];
        bytes4 selector = bytes4(data);
        if (entry.allowed) {
            if (!entry.hasSelectorAllowlist) return;
            if (data.length < 4) revert NoSelectorSpecified();
            if (!selectorAllowlist[entityId][selector][target][msg.sender]) revert SelectorNotAllowed();
        } else if (!selectorAllowlist[entityId][selector][address(0)][msg.sender]) {
            revert AddressNotAllowed();
        }
    }

    function _spend(uint32 entityId, address token, bytes memory data) private {
        if (!addressAllowlist[entityId][token][msg.sender].hasERC20SpendLimit) return;
        // Selector, address and amount.
        if (data.length < 68) revert InvalidCalldataLength();
        bytes4 selector = bytes4(data);
        if (selector != IERC20.transfer.selector && selector != IERC20.approve.selector) {
            revert SelectorNotAllowed();
        }
        uint256 amount;
        assembly ("memory-safe") {
            amount := mload(add(data, 68))
        }
        uint256 limit = erc20SpendLimits[entityId][token][msg.sender];
        if (amount > limit) revert ExceededTokenLimit();
        erc20SpendLimits[entityId][token][msg.sender] = limit - amount;
    }

    function _setLimit(uint32 entityId, address token, uint256 limit) private {
        erc20SpendLimits[entityId][token][msg.sender] = limit;
        emit ERC20SpendLimitUpdated(entityId, msg.sender, token, limit);
    }

    function _setSelectors(uint32 entityId, address target, bytes4[] memory selectors, bool allowed) private {
        for (uint256 i = 0; i < selectors.length; ++i) {
            setSelectorAllowlist(entityId, target, selectors[i], allowed);
        }
    }
}
