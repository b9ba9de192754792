import { parseEther, recoverTypedDataAddress, verifyMessage } from 'viem'
import { foundry } from 'viem/chains'
import { expect, test, vi } from 'vitest'
import { createTestWallet } from './createTestWallet.js'

const typedData = {
  domain: { chainId: foundry.id, verifyingContract: '0x0000000000000000000000000000000000000001' },
  types: { Note: [{ name: 'amount', type: 'uint256' }] },
  primaryType: 'Note',
  message: { amount: parseEther('1') },
} as const

test('default: connects without a prompt, signs with a real key, counts', async () => {
  const wallet = createTestWallet({ chain: foundry })
  expect(await wallet.provider.request({ method: 'eth_requestAccounts' })).toEqual([
    wallet.account.address,
  ])
  expect(await wallet.walletClient.getChainId()).toBe(foundry.id)
  expect(wallet.prompts).toEqual([])

  const signature = await wallet.walletClient.signTypedData(typedData)
  expect(await recoverTypedDataAddress({ ...typedData, signature })).toBe(wallet.account.address)
  expect(wallet.prompts).toMatchObject([{ method: 'eth_signTypedData_v4', answer: 'approved' }])

  const message = await wallet.walletClient.signMessage({ message: { raw: '0x1234' } })
  const { address } = wallet.account
  expect(await verifyMessage({ address, message: { raw: '0x1234' }, signature: message })).toBe(
    true,
  )
  expect(wallet.prompts).toHaveLength(2)
  wallet.reset()
  expect(wallet.prompts).toEqual([])
})

test('parameters: human', async () => {
  const wallet = createTestWallet({ chain: foundry, human: 'reject' })
  await expect(wallet.walletClient.signTypedData(typedData)).rejects.toThrow('User rejected')
  expect(wallet.prompts).toMatchObject([{ answer: 'rejected' }])

  let decide: (answer: 'approve') => void = () => {}
  wallet.setHuman(() => new Promise((resolve) => (decide = resolve)))
  const signing = wallet.walletClient.signTypedData(typedData)
  await vi.waitFor(() => expect(wallet.prompts[1]).toMatchObject({ answer: 'pending' }), {
    timeout: 20_000,
  })
  decide('approve')
  await signing
  expect(wallet.prompts[1]).toMatchObject({ answer: 'approved' })
})

test('behavior: typed data of another chain is refused before the human sees it', async () => {
  const wallet = createTestWallet({ chain: foundry })
  const changed = vi.fn<(chainId: string) => void>()
  wallet.provider.on('chainChanged', changed)
  wallet.switchChain(1)
  expect(changed).toHaveBeenCalledExactlyOnceWith('0x1')
  await expect(wallet.walletClient.signTypedData(typedData)).rejects.toThrow(
    'must match the active chainId',
  )
  expect(wallet.prompts).toEqual([])
})
