'use client'
import type { FunctionLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { CheckRow } from '../../field/CheckRow.js'
import { FunctionSelect } from '../../FunctionSelect/FunctionSelect.js'
import { useAllWords } from '../../words/useAllWords.js'
import type { EntryProps } from '../EntryProps.js'

/** Functions of Modular Account V2 that a key may be given. Those of its modules can be typed. */
const accountFunctions: readonly FunctionLabel[] = [
  { selector: '0x5998db5c', signature: 'performCreate(uint256,bytes,bool,bytes32)', payable: true },
  { selector: '0xb61d27f6', signature: 'execute(address,uint256,bytes)', movesFunds: true },
  {
    selector: '0x34fcd5be',
    signature: 'executeBatch((address,uint256,bytes)[])',
    movesFunds: true,
  },
  { selector: '0x1bbf564c', signature: 'installValidation(bytes25,bytes4[],bytes,bytes[])' },
  { selector: '0xb6b1ccfe', signature: 'uninstallValidation(bytes24,bytes,bytes[])' },
  { selector: '0x4f1ef286', signature: 'upgradeToAndCall(address,bytes)', movesFunds: true },
  { selector: '0x30009d52', signature: 'updateFallbackSignerData(address,bool)', movesFunds: true },
]

export function AccountEntry({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'account-functions'>): ReactElement {
  const { picker } = useAllWords().messages
  const { functions = [], equalsRoot } = permission
  return (
    <div data-slot="picker-fields">
      <FunctionSelect
        label={picker.functionsOfAccount}
        functions={accountFunctions}
        value={functions}
        onChange={(next) => onChange({ ...permission, functions: next })}
        problem={problems['functions']}
        onBlur={() => onBlur('functions')}
      />
      <CheckRow
        label={picker.equalsRoot}
        checked={equalsRoot === true}
        onChange={(checked) => onChange({ ...permission, equalsRoot: checked || undefined })}
      />
    </div>
  )
}
