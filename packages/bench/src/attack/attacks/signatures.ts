import { erc20Spend } from '@valetkey/core'
import { concat, encodeFunctionData, hashTypedData, numberToHex, type Hex } from 'viem'
import { foundry } from 'viem/chains'
import { accountAbi, addresses } from '../../conformance/wire.js'
import { replaySafe } from '../../conformance/world.js'
import type { Attack } from '../attack.js'
import { holdings } from '../scene.js'
import { asSignatureValidation, everyday, granted, lifetime, tokenLimit } from '../sessions.js'
import { ask, transact, waitUntil, type Stage } from '../stage.js'
import { tokenAbi } from '../tokens.js'

const distant = 2n ** 48n

const permitHash = ({ permitToken, account, thief }: Stage): Hex =>
  hashTypedData({
    domain: {
      name: 'Permit Token',
      version: '1',
      chainId: foundry.id,
      verifyingContract: permitToken,
    },
    types: {
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    message: {
      owner: account.address,
      spender: thief.address,
      value: holdings,
      nonce: 0n,
      deadline: distant,
    },
  })

/** The key signs a permit in the account's name, and the thief carries it to the token. */
async function permit(stage: Stage): Promise<void> {
  const { account, key, entityId, thief, permitToken } = stage
  const hash = permitHash(stage)
  const signature = concat([
    '0x00',
    numberToHex(entityId, { size: 4 }),
    '0xff00',
    await key.signTypedData(replaySafe(hash, addresses.singleSigner, account.address)),
  ])
  // The token does not say why it refuses; the account does.
  await ask(stage, {
    to: account.address,
    data: encodeFunctionData({
      abi: accountAbi,
      functionName: 'isValidSignature',
      args: [hash, signature],
    }),
  })
  await transact(stage, thief, {
    to: permitToken,
    data: encodeFunctionData({
      abi: tokenAbi,
      functionName: 'permit',
      args: [account.address, thief.address, holdings, distant, signature],
    }),
  })
}

const signed = (name: string, section: string, rest: Partial<Attack> = {}): Attack => ({
  name,
  section,
  guard: 'no signature validation',
  attempt: permit,
  control: { without: asSignatureValidation },
  ...rest,
})

export const signatures: readonly Attack[] = [
  signed('sign a permit for a token that was not granted', '5.8 ERC-1271'),
  signed('sign a permit over the limit of a granted token', '5.8 allowlist ignored', {
    session: (scene) =>
      granted(scene, [erc20Spend({ token: scene.permitToken, limit: tokenLimit })]),
  }),
  signed('sign a permit after the end', '5.8 time ignored', {
    session: everyday,
    prepare: (stage) => waitUntil(stage, stage.start + lifetime + 1),
  }),
]
