import type { Selector } from './types.js'

/** Stands for a plain transfer of native token where it is allowed on any contract. */
export const plainTransferSelector: Selector = '0x00000000'
/** ERC-20 `transfer(address,uint256)`. */
export const transferSelector: Selector = '0xa9059cbb'
/** ERC-20 `approve(address,uint256)`. */
export const approveSelector: Selector = '0x095ea7b3'
/** ERC-6900 `execute(address,uint256,bytes)`. */
export const executeSelector: Selector = '0xb61d27f6'
/** ERC-6900 `executeBatch((address,uint256,bytes)[])`. */
export const executeBatchSelector: Selector = '0x34fcd5be'
/** Modular Account V2 `performCreate(uint256,bytes,bool,bytes32)`. */
export const performCreateSelector: Selector = '0x5998db5c'
