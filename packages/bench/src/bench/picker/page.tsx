import { contractCalls, gas } from '@valetkey/core'
import { en, PermissionPicker } from '@valetkey/ui'
import { createRoot } from 'react-dom/client'
import { parseAbi, parseEther } from 'viem'

const functions = 200
const bazaar = '0x9ac1000000000000000000000000000000000200'
const now = 1_795_443_630

const abi = parseAbi(
  Array.from(
    { length: functions },
    (_, index) =>
      `function ${['set', 'mint', 'match', 'claim'][index % 4]}Item${index}(uint256 id)`,
  ),
)

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(
  <PermissionPicker
    messages={en}
    now={now}
    timeZone="UTC"
    tokens={[
      { address: 'native', symbol: 'ETH', decimals: 18, verified: true, balance: parseEther('1') },
    ]}
    contracts={[{ address: bazaar, name: 'Bazaar', verified: true, abi }]}
    gasPerAction={83_000_000_000_000n}
    defaultValue={{
      validUntil: now + 86_400,
      permissions: [
        contractCalls({ address: bazaar, functions: ['setItem0(uint256)'] }),
        { type: 'native-spend', limit: parseEther('0.01') },
        gas({ limit: parseEther('0.01') }),
      ],
    }}
    onSubmit={() => {}}
  />,
)
