import type { PickerMessages } from '../PickerMessages.js'
import { count } from './count.js'

export const picker: PickerMessages = {
  title: 'What may this key do?',
  text: 'It can do only what you add here.',
  add: 'Add a permission',
  entry: (type, unit) =>
    ({
      'erc20-spend': 'Spend a token',
      'native-spend': `Spend ${unit}`,
      'native-and-gas': `Spend ${unit} and pay for gas`,
      'contract-calls': 'Use a contract',
      'any-contract-calls': 'A function anywhere',
      'account-functions': 'Account functions',
      gas: 'Pay for gas',
      paymaster: 'Require a sponsor',
      root: 'Full control',
      custom: 'Custom rule',
    })[type],
  remove: (entry) => `Remove: ${entry}`,

  choose: 'Choose',
  anotherAddress: 'Another address',
  unknownToken: 'Not on your token list. Check the address.',
  unknownContract: 'Nobody here vouches for it. Check the address.',
  atMost: 'At most',
  units: 'units',
  youHold: (amount) => `you hold ${amount}`,
  amounts: 'Amounts',
  allIHold: 'All I hold',
  approve: 'Let others take it too, now or later, within this amount',
  toAnyone: (unit) => `Send ${unit} to anyone, not only to the contracts here`,

  functions: 'Functions',
  functionsOf: (contract) => `Functions of ${contract}`,
  functionsAnywhere: 'Functions on any contract',
  functionsOfAccount: 'Functions of your account',
  whichFunctions: 'Which functions',
  chosenFunctions: 'Chosen functions',
  everyFunction: 'Every function',
  everyFunctionText: 'Every function, later ones too if the contract is upgraded.',
  chosenOf: (chosen, all) => `${chosen} of ${all} chosen`,
  search: 'Search, or type a signature',
  match: (n) => count(n, { one: '# matches', other: '# match' }),
  noFunction: 'No function matches. A signature needs its types: move(uint8).',
  marked: (payable, moving) =>
    [
      payable > 0 && `${payable} payable`,
      moving > 0 && count(moving, { one: '# moves funds', other: '# move funds' }),
    ]
      .filter(Boolean)
      .join(', '),
  payable: 'payable',
  movesFunds: 'moves funds',
  equalsRoot: 'Include functions that amount to full control',

  actions: 'Number of actions',
  about: 'about',
  actionsUnit: (n) => count(n, { one: 'action', other: 'actions' }),
  fewer: 'Fewer actions',
  more: 'More actions',
  atTodaysPrice: 'at today’s gas price',
  checkingPrice: 'checking the gas price',
  noGasLimit: 'No limit on gas: it could burn everything you have.',
  setLimit: 'Set a limit',
  paymasterText: 'It can act only where this sponsor pays for the gas.',
  rootText:
    'A co-owner: it can move everything, change the owner and remove you. It stands alone and has no end.',

  usageLimit: 'Limit the number of actions',
  periodicSpend: 'Limit spending per period',
  period: 'Period',
  periods: { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month' },
  onlyLimits: 'It limits what the other permissions allow, and allows nothing by itself.',

  until: 'Until',
  from: 'From',
  atOnce: 'at once',
  oneWeek: '1 week',
  oneMonth: '1 month',
  custom: 'Custom',
  never: 'Never ends by itself',
  chooseTime: 'Choose until when it works.',

  amountProblem: (problem, decimals) =>
    ({
      empty: 'Enter an amount above 0, or remove this permission.',
      text: 'Enter a number, such as 12.5.',
      fraction: `At most ${count(decimals, { one: '# digit', other: '# digits' })} after the point.`,
      huge: 'More than any token has.',
    })[problem],
  problem: {
    InvalidLimitError: 'Enter an amount above 0, or remove this permission.',
    InvalidAddressError:
      'Enter an address as its source writes it: 0x and 40 digits or letters a to f.',
    InvalidFunctionError: 'Choose at least one function.',
    TooManyEntriesError: 'Choose at most 100 functions.',
    PrivilegedTargetError: 'This contract guards your keys: no key may use it.',
    PrivilegedFunctionError: 'One of these functions amounts to full control.',
    DuplicatePermissionError: 'This is already above. Change it there.',
    PermissionConflictError:
      'This does not go with another permission here. Remove one of the two.',
    UnboundedGasError: 'Say how much it may pay for gas, or require a sponsor.',
    EmptyRequestError: 'Add something that it may do.',
    InvalidTimeRangeError: 'Choose a time in the future.',
  },

  preview: 'This key',
  nothing: 'It can do nothing yet.',
  sentence: (phrases, until) =>
    until === undefined ? `It can ${phrases}.` : `It can ${phrases} until ${until}.`,
  sentenceForever: (phrases) => `It can ${phrases}, forever.`,
  before: 'Before you go on',
  at: (entry, problem) => `${entry}: ${problem}`,
  submit: 'Review and sign',
  fix: (n) => `Fix ${count(n, { one: '# field', other: '# fields' })} to go on.`,
}
