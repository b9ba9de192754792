import { concat, type Client, type Hex } from 'viem'
import { call } from 'viem/actions'

/** P256VERIFY (RIP-7212, EIP-7951). */
const precompile = '0x0000000000000000000000000000000000000100'

/** Hash, r, s, x, y of a valid signature: RFC 6979, A.2.5, message "sample" with SHA-256. */
const validSignature: Hex = concat([
  '0xaf2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf',
  '0xefd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
  '0xf7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  '0x60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6',
  '0x7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
])

const withPrecompile = 10_000n
const withoutPrecompile = 300_000n

const known = new WeakMap<Client, Promise<bigint>>()

/**
 * Gas that checking a P-256 signature takes beyond what an estimate with the stub sees, which depends
 * on whether the chain has the precompile. Asked once per client.
 */
export function webAuthnVerificationGas(client: Client): Promise<bigint> {
  const asked = known.get(client)
  if (asked) return asked
  const answer = call(client, { to: precompile, data: validSignature }).then(({ data }) =>
    data === undefined ? withoutPrecompile : withPrecompile,
  )
  known.set(client, answer)
  answer.catch(() => known.delete(client))
  return answer
}
