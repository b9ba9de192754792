import { hexToBytes, type Hex } from 'viem'
import { encodeWebAuthnSignature, webAuthnEnvelope } from './encodeWebAuthnSignature.js'

// In range and low, so that no verifier refuses it at a glance.
const rawSignature: Hex =
  '0x7fffffff80000000800000007fffffffde737d56d38bcf4279dce5617e3192a87fffffff80000000800000007fffffffde737d56d38bcf4279dce5617e3192a8'

/**
 * As long as a real signature of WebAuthnValidationModule. The module stops at its challenge, before
 * the curve arithmetic: an estimate made with it needs `webAuthnVerificationGas` on top.
 */
export function stubWebAuthnSignature(): Hex {
  return encodeWebAuthnSignature(webAuthnEnvelope(`0x${'00'.repeat(32)}`), hexToBytes(rawSignature))
}
