import type { FunctionLabel } from './display.js'
import { approveSelector, plainTransferSelector, transferSelector } from './selectors.js'
import type { Selector } from './types.js'

const movesFunds: Record<Selector, string> = {
  [transferSelector]: 'transfer(address,uint256)',
  [approveSelector]: 'approve(address,uint256)',
  '0x23b872dd': 'transferFrom(address,address,uint256)',
  '0x39509351': 'increaseAllowance(address,uint256)',
  '0xd505accf': 'permit(address,address,uint256,uint256,uint8,bytes32,bytes32)',
  '0xa22cb465': 'setApprovalForAll(address,bool)',
  '0x42842e0e': 'safeTransferFrom(address,address,uint256)',
  '0xb88d4fde': 'safeTransferFrom(address,address,uint256,bytes)',
  '0xf242432a': 'safeTransferFrom(address,address,uint256,uint256,bytes)',
  '0x2eb2c2d6': 'safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)',
  '0x87517c45': 'approve(address,address,uint160,uint48)',
  '0x4000aea0': 'transferAndCall(address,uint256,bytes)',
  '0x1296ee62': 'transferAndCall(address,uint256)',
  '0x3177029f': 'approveAndCall(address,uint256)',
  '0x9bd9bbc6': 'send(address,uint256,bytes)',
}

const ofTheAccount: Record<Selector, string> = {
  '0xb61d27f6': 'execute(address,uint256,bytes)',
  '0x34fcd5be': 'executeBatch((address,uint256,bytes)[])',
  '0x5998db5c': 'performCreate(uint256,bytes,bool,bytes32)',
  '0x1bbf564c': 'installValidation(bytes25,bytes4[],bytes,bytes[])',
  '0xb6b1ccfe': 'uninstallValidation(bytes24,bytes,bytes[])',
  '0x4f1ef286': 'upgradeToAndCall(address,bytes)',
  '0x30009d52': 'updateFallbackSignerData(address,bool)',
}

/** What is generally known of a function, whichever contract has it. */
export function knownFunction(selector: Selector): FunctionLabel {
  if (selector === plainTransferSelector) return { selector, payable: true, movesFunds: true }
  const signature = movesFunds[selector]
  if (signature) return { selector, signature, movesFunds: true }
  const own = ofTheAccount[selector]
  return own ? { selector, signature: own } : { selector }
}

/** Whether a function is known to move tokens, or to let somebody else move them. */
export function movesTokens(selector: Selector): boolean {
  return selector !== plainTransferSelector && knownFunction(selector).movesFunds === true
}
