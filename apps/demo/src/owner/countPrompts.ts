import type { OwnerWallet } from '@valetkey/core'
import { createWalletClient, custom, type Chain, type LocalAccount } from 'viem'
import { toAccount } from 'viem/accounts'
import type { Journal } from '../journal/createJournal.js'

/** Methods of EIP-1193 at which a wallet asks its user. */
const prompts: Record<string, string> = {
  eth_signTypedData_v4: 'Signature in the wallet',
  personal_sign: 'Signature in the wallet',
  eth_sendTransaction: 'Transaction in the wallet',
}

/** Notes in the journal that the owner is asked, and what they said. */
async function noted<result>(
  journal: Journal,
  title: string,
  ask: () => Promise<result>,
): Promise<result> {
  const note = journal.prompt(title)
  try {
    const answer = await ask()
    note('signed')
    return answer
  } catch (error) {
    note('declined')
    throw error
  }
}

/** An owner's wallet that notes each of its prompts. */
export function countPrompts(wallet: OwnerWallet, journal: Journal, chain: Chain): OwnerWallet {
  if (!('account' in wallet)) {
    return {
      ...wallet,
      sign: (parameters) => noted(journal, 'Passkey', () => wallet.sign(parameters)),
    }
  }
  const { account } = wallet
  if (account.type === 'local') {
    return createWalletClient({
      account: countAccount(account, journal),
      chain,
      transport: custom(wallet),
    })
  }
  return createWalletClient({
    account,
    chain,
    transport: custom({
      request({ method, params }: { method: string; params?: unknown }) {
        const ask = (): Promise<unknown> => wallet.transport.request({ method, params })
        const title = prompts[method]
        return title === undefined ? ask() : noted(journal, title, ask)
      },
    }),
  })
}

function countAccount(account: LocalAccount, journal: Journal): LocalAccount {
  const { signAuthorization } = account
  return toAccount({
    address: account.address,
    signMessage: (message) =>
      noted(journal, 'Signature of the EOA', () => account.signMessage(message)),
    signTypedData: (typedData) =>
      noted(journal, 'Signature of the EOA', () => account.signTypedData(typedData)),
    signTransaction: (transaction, options) =>
      noted(journal, 'Transaction of the EOA', () => account.signTransaction(transaction, options)),
    ...(signAuthorization && {
      signAuthorization: (authorization) =>
        noted(journal, 'EIP-7702 authorization', () => signAuthorization(authorization)),
    }),
  })
}
