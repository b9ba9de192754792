// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";

import {IModularAccountErrors} from "../interfaces/IModularAccountErrors.sol";
import {IModule} from "../interfaces/IModule.sol";

/// @notice Tells modules that they are installed or removed.
library ModuleCallbacks {
    /// @dev A module that gets no data is not called, so its interface is not asked for either.
    function install(address module, bytes calldata data, bytes4 interfaceId) internal {
        if (data.length == 0) return;
        if (!ERC165Checker.supportsERC165InterfaceUnchecked(module, interfaceId)) {
            revert IModularAccountErrors.InterfaceNotSupported(module);
        }
        try IModule(module).onInstall(data) {}
        catch (bytes memory reason) {
            revert IModularAccountErrors.ModuleInstallCallbackFailed(module, reason);
        }
    }

    /// @dev Never lets a module refuse its own removal: says false instead.
    function uninstall(address module, bytes calldata data) internal returns (bool succeeded) {
        if (data.length == 0) return true;
        try IModule(module).onUninstall(data) {
            return true;
        } catch {
            return false;
        }
    }
}
