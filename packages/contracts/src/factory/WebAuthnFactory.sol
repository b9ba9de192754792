// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {WebAuthnAccountFactory} from "./WebAuthnAccountFactory.sol";

/// @notice The factory that current SDKs use for passkey owned accounts.
contract WebAuthnFactory is WebAuthnAccountFactory {}
