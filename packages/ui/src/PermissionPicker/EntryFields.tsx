'use client'
import type { PermissionDraft } from '@valetkey/core'
import type { ReactElement } from 'react'
import { useAllWords } from '../words/useAllWords.js'
import type { EntryProps } from './EntryProps.js'
import { AccountEntry } from './entries/AccountEntry.js'
import { AnywhereEntry } from './entries/AnywhereEntry.js'
import { ContractEntry } from './entries/ContractEntry.js'
import { GasEntry } from './entries/GasEntry.js'
import { NativeEntry } from './entries/NativeEntry.js'
import { PaymasterEntry } from './entries/PaymasterEntry.js'
import { SpendEntry } from './entries/SpendEntry.js'
import { usePickerChoices } from './PickerContext.js'

/** The fields that a kind of permission has. */
export function EntryFields({
  permission,
  ...rest
}: Pick<EntryProps<'root'>, 'problems' | 'onBlur'> & {
  permission: PermissionDraft
  onChange: (permission: PermissionDraft) => void
}): ReactElement | null {
  const { messages } = useAllWords()
  const { rules } = usePickerChoices()
  switch (permission.type) {
    case 'erc20-spend':
      return <SpendEntry permission={permission} {...rest} />
    case 'native-spend':
    case 'native-and-gas':
      return (
        <NativeEntry
          {...rest}
          limit={permission.limit}
          to={permission.to}
          onChange={(terms) => rest.onChange({ ...permission, ...terms })}
        />
      )
    case 'contract-calls':
      return <ContractEntry permission={permission} {...rest} />
    case 'any-contract-calls':
      return <AnywhereEntry permission={permission} {...rest} />
    case 'account-functions':
      return <AccountEntry permission={permission} {...rest} />
    case 'gas':
      return <GasEntry permission={permission} {...rest} />
    case 'paymaster':
      return <PaymasterEntry permission={permission} {...rest} />
    case 'root':
      return <p>{messages.picker.rootText}</p>
    case 'custom': {
      const Fields = rules.find(({ kind }) => kind === permission.kind)?.Fields
      return Fields ? <Fields permission={permission} {...rest} /> : null
    }
  }
}
