// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

// The canonical addresses. A development chain places these contracts by writing their code there, which keeps
// neither storage nor what a constructor learned of its own address: so the contracts know both from here.
address constant ENTRY_POINT = 0x0000000071727De22E5E9d8BAf0edAc6f37da032;
address constant ACCOUNT_FACTORY = 0x00000000000017c61b5bEe81050EC8eFc9c6fecd;
address constant WEBAUTHN_FACTORY = 0x55010E571dCf07e254994bfc88b9C1C8FAe31960;
address constant MODULAR_ACCOUNT = 0x00000000000002377B26b1EdA7b0BC371C60DD4f;
address constant SEMI_MODULAR_ACCOUNT_BYTECODE = 0x000000000000c5A9089039570Dd36455b5C07383;
address constant SEMI_MODULAR_ACCOUNT_STORAGE_ONLY = 0x0000000000006E2f9d80CaEc0Da6500f005EB25A;
address constant SEMI_MODULAR_ACCOUNT_7702 = 0x69007702764179f14F51cdce752f4f775d74E139;
address constant EXECUTION_INSTALL_DELEGATE = 0x0000000000008e6a39E03C7156e46b238C9E2036;
address constant SINGLE_SIGNER_VALIDATION_MODULE = 0x00000000000099DE0BF6fA90dEB851E2A2df7d83;
address constant WEBAUTHN_VALIDATION_MODULE = 0x0000000000001D9d34E07D9834274dF9ae575217;
