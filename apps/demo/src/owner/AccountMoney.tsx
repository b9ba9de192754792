import { useMutation } from '@tanstack/react-query'
import type { TokenLabel } from '@valetkey/core'
import { createFormat, en } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { erc20Abi, parseAbi, parseEther, parseUnits, type Address } from 'viem'
import { useBalance, useReadContract } from 'wagmi'
import { messageOf } from '../messageOf.js'
import { ActionButton } from '../scene/ActionButton.js'
import { useSetup } from '../SetupContext.js'
import { useActAsOwner } from './useActAsOwner.js'

const testDollarAbi = parseAbi(['function mint(address to, uint256 amount)'])

const dollars = parseUnits('100', 6)

const native: TokenLabel = { address: 'native', symbol: 'ETH', decimals: 18, verified: true }

/** To four decimals, downwards: what a card has room for. */
const roughly = (wei: bigint): bigint => wei - (wei % 10n ** 14n)

/** What an account has, and how it gets more: from a faucet, or by minting test dollars itself. */
export function AccountMoney({ account }: { account: Address }): ReactElement {
  const { environment, faucet, labels } = useSetup()
  const { contracts, faucetUrl } = environment
  const actAsOwner = useActAsOwner()
  const query = { refetchInterval: 4000 }
  const { data: ether, refetch: refetchEther } = useBalance({ address: account, query })
  const { data: held, refetch: refetchHeld } = useReadContract({
    address: contracts.testDollar,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [account],
    query,
  })
  const more = useMutation({
    async mutationFn() {
      if (faucetUrl === undefined) {
        await actAsOwner('100 test dollars, minted by the owner', [
          {
            to: contracts.testDollar,
            abi: testDollarAbi,
            functionName: 'mint',
            args: [account, dollars],
          },
        ])
      } else {
        await faucet.fund({ address: account, value: parseEther('0.05'), testDollar: dollars })
      }
      await Promise.all([refetchEther(), refetchHeld()])
    },
  })
  const format = createFormat({ messages: en, now: 0 })
  const token = labels.tokens?.[0]
  return (
    <>
      <div className="line small">
        <span className="muted">
          {held === undefined || ether === undefined || !token
            ? 'checking'
            : `${format.amount(held, token)} · ${format.amount(roughly(ether.value), native)}`}
        </span>
        <ActionButton className="link" off={more.isPending} onClick={() => more.mutate()}>
          {faucetUrl === undefined ? 'Mint 100 TUSD' : 'Get more'}
        </ActionButton>
      </div>
      {more.error && (
        <p className="problem small" role="alert">
          {messageOf(more.error)}
        </p>
      )}
    </>
  )
}
