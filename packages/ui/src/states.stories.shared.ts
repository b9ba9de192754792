import * as addressLabel from './AddressLabel/AddressLabel.stories.js'
import * as allowanceMeter from './AllowanceMeter/AllowanceMeter.stories.js'
import * as changeDialog from './ChangeDialog/ChangeDialog.stories.js'
import * as consentDialog from './ConsentDialog/ConsentDialog.stories.js'
import * as exposureSummary from './ConsentDialog/ExposureSummary.stories.js'
import * as expiryCountdown from './ExpiryCountdown/ExpiryCountdown.stories.js'
import * as functionSelect from './FunctionSelect/FunctionSelect.stories.js'
import * as permissionList from './PermissionList/PermissionList.stories.js'
import * as permissionPicker from './PermissionPicker/PermissionPicker.stories.js'
import * as revokeDialog from './RevokeDialog/RevokeDialog.stories.js'
import * as rotateDialog from './RotateDialog/RotateDialog.stories.js'
import * as sessionCard from './SessionCard/SessionCard.stories.js'
import * as sessionConsent from './SessionConsent/SessionConsent.stories.js'
import * as sessionDetails from './SessionDetails/SessionDetails.stories.js'
import * as sessionList from './SessionList/SessionList.stories.js'
import * as sessionManager from './SessionManager/SessionManager.stories.js'
import * as sessionStatusBadge from './SessionStatusBadge/SessionStatusBadge.stories.js'
import * as timeRangeField from './TimeRangeField/TimeRangeField.stories.js'
import * as tokenAmountField from './TokenAmountField/TokenAmountField.stories.js'

/** What a component can be in, beside the usual. */
export const states = [
  'empty',
  'loading',
  'checking',
  'error',
  'long names',
  'hostile names',
  'huge and tiny amounts',
  'unknown tokens',
  '200 functions',
  'expired',
  'exhausted',
  'revoked',
  'lapsed',
  'offline',
] as const

export type State = (typeof states)[number]

/** Of one component: its title in Storybook, and the story that shows each state that applies to it. */
export type StateRow = {
  title: string | undefined
  stories: { readonly [state in State]?: string }
}

/** Names a story of the module, or does not compile. */
const row = <stories extends { default: { title?: string } }>(
  { default: { title } }: stories,
  cells: { readonly [state in State]?: keyof stories & string },
): StateRow => ({ title, stories: cells })

/** Which states apply to which component, and the story that shows each. */
export const stateTable: readonly StateRow[] = [
  row(consentDialog, {
    loading: 'Preparing',
    checking: 'Checking',
    error: 'Declined',
    'long names': 'HostileLong',
    'hostile names': 'HostileBidi',
    'huge and tiny amounts': 'HugeAndTiny',
    'unknown tokens': 'UnknownToken',
    '200 functions': 'ManyFunctions',
    offline: 'Unreachable',
  }),
  row(sessionConsent, {
    checking: 'Checking',
    error: 'Invalid',
    offline: 'Offline',
  }),
  row(exposureSummary, {
    checking: 'Checking',
    error: 'Unread',
    'hostile names': 'HostileSymbol',
    'huge and tiny amounts': 'HugeAndTiny',
    'unknown tokens': 'UnknownToken',
  }),
  row(permissionList, {
    'hostile names': 'HostileNames',
    'huge and tiny amounts': 'HugeAndTiny',
    'unknown tokens': 'UnknownToken',
    '200 functions': 'ManyFunctions',
  }),
  row(permissionPicker, {
    empty: 'Empty',
    checking: 'Checking',
    error: 'ToFix',
    'long names': 'HostileNames',
    'hostile names': 'HostileNames',
    'huge and tiny amounts': 'HugeAndTiny',
    'unknown tokens': 'ToFix',
    '200 functions': 'TwoHundredFunctions',
  }),
  row(functionSelect, {
    empty: 'Typed',
    error: 'Problem',
    'hostile names': 'HostileLabels',
    '200 functions': 'TwoHundred',
  }),
  row(timeRangeField, { empty: 'NotChosen', error: 'Past' }),
  row(tokenAmountField, {
    empty: 'Empty',
    checking: 'Checking',
    error: 'Problems',
    'hostile names': 'HostileSymbols',
    'huge and tiny amounts': 'Huge',
    'unknown tokens': 'AnotherAddress',
  }),
  row(sessionList, {
    empty: 'Empty',
    loading: 'Loading',
    checking: 'Checking',
    error: 'Offline',
    'long names': 'EveryState',
    'hostile names': 'EveryState',
    'huge and tiny amounts': 'EveryState',
    'unknown tokens': 'EveryState',
    '200 functions': 'EveryState',
    expired: 'EveryState',
    exhausted: 'EveryState',
    revoked: 'EveryState',
    lapsed: 'EveryState',
    offline: 'Offline',
  }),
  row(sessionManager, {
    empty: 'Empty',
    loading: 'Loading',
    checking: 'Offline',
    error: 'Offline',
    expired: 'EveryState',
    exhausted: 'EveryState',
    revoked: 'EveryState',
    lapsed: 'EveryState',
    offline: 'Offline',
  }),
  row(sessionCard, {
    checking: 'Checking',
    error: 'Unread',
    'long names': 'LongName',
    'hostile names': 'HostileName',
    'huge and tiny amounts': 'HugeAndTiny',
    'unknown tokens': 'UnknownToken',
    '200 functions': 'ManyFunctions',
    expired: 'Expired',
    exhausted: 'Exhausted',
    revoked: 'Revoked',
    lapsed: 'Lapsed',
  }),
  row(sessionDetails, {
    checking: 'Checking',
    'long names': 'LongName',
    'hostile names': 'HostileName',
    'huge and tiny amounts': 'HugeAndTiny',
    'unknown tokens': 'UnknownToken',
    '200 functions': 'ManyFunctions',
    expired: 'Expired',
    exhausted: 'Exhausted',
    revoked: 'Revoked',
    lapsed: 'Lapsed',
  }),
  row(revokeDialog, {
    empty: 'NothingLeftBehind',
    checking: 'Checking',
    error: 'Failed',
    'long names': 'LongName',
    'hostile names': 'HostileNames',
    'huge and tiny amounts': 'HugeTinyUnknown',
    'unknown tokens': 'HugeTinyUnknown',
    offline: 'Failed',
  }),
  row(changeDialog, {
    error: 'Failed',
    'long names': 'LongName',
    'hostile names': 'HostileName',
    'huge and tiny amounts': 'HugeAndTiny',
    'unknown tokens': 'UnknownToken',
    offline: 'Failed',
  }),
  row(rotateDialog, {
    error: 'Failed',
    'long names': 'LongName',
    'hostile names': 'HostileName',
    offline: 'Failed',
  }),
  row(allowanceMeter, {
    checking: 'Checking',
    error: 'Unread',
    'hostile names': 'HostileSymbol',
    'huge and tiny amounts': 'Huge',
    'unknown tokens': 'UnknownToken',
    exhausted: 'Spent',
  }),
  row(expiryCountdown, { expired: 'Ended' }),
  row(sessionStatusBadge, {
    checking: 'Checking',
    expired: 'Expired',
    exhausted: 'Exhausted',
    revoked: 'Revoked',
    lapsed: 'Lapsed',
  }),
  row(addressLabel, { 'long names': 'LongName', 'hostile names': 'HostileName' }),
]
