import { concat, type Hex } from 'viem'
import { semiModularAccount7702Address } from './addresses.js'

/** Code of an EOA that has become a smart account (EIP-7702). */
export const delegatedCode: Hex = concat(['0xef0100', semiModularAccount7702Address])
