import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined
      ? `${app} can ${phrases}, forever.`
      : `${app} can ${phrases} until ${until}.`,
  summaryChange: (app, phrases) => `${app} can ${phrases}.`,
  exposure: 'If this key leaks, you can lose at most',
  exposureEverything: 'If this key leaks, you can lose everything',
  useAllOf: (contract) => `use every function of ${contract}`,
  callFunction: (name) => `call ${name}`,
  functionsOf: (n, contract) =>
    `${count(n, { one: '# function', other: '# functions' })} of ${contract}`,
  everyFunctionOf: (contract) => `every function of ${contract}, plain transfers included`,
  onAnyContract: 'on any contract',
  onAnyContractPhrase: (functions) => `${functions} on any contract`,
  spend: (unit) => `Spend ${unit}`,
  spendUpTo: (amount) => `spend up to ${amount}`,
  spendAnyAmount: (unit) => `spend any amount of ${unit}`,
  sendNative: (unit) => `Send ${unit}`,
  toAnyone: 'to anyone',
  toListed: 'to the contracts of this request',
  approveToo: 'to anyone, and let others take it',
  payForGas: 'Pay for gas',
  aboutActions: (n) => `about ${count(n, { one: '# action', other: '# actions' })}`,
  nativeAndGas: (unit) => `Send ${unit} and pay for gas`,
  paymasterOnly: 'Act only where a sponsor pays the gas',
  accountFunctions: (n) =>
    `Use ${count(n, { one: '# function', other: '# functions' })} of your account`,
  root: 'Do everything you can',
  custom: (kind) => `Act within the rules of ${kind}`,
  unknown: 'Something that cannot be read',
  unknownReasons: {
    'validation-hook': 'an unknown check',
    'execution-hook': 'an unknown limit',
    'allowlist-entry': 'an unreadable list',
    selectors: 'unknown functions of the account',
    'signature-validation': 'sign messages for you',
    'global-validation': 'every function of the account',
    'no-user-operations': 'no operations',
    signer: 'an unknown key',
  },
  actUntil: 'Act until',
  actFrom: 'Not before',
  noEnd: 'It never ends by itself',
  cannotDo: (impossibility, until) =>
    ({
      'other-tokens': 'Send other tokens or NFTs',
      'other-contracts': 'Use other contracts',
      'native-token': 'Send your native tokens',
      'approve-tokens': 'Let others take your tokens',
      'spend-on-gas': 'Make your account pay for gas',
      'change-owner': 'Change who owns the account',
      'raise-own-limits': 'Raise its own limits',
      'sign-messages': 'Sign messages for you',
      'act-later': `Act after ${until ?? ''}`,
    })[impossibility],
  warning: (code) =>
    ({
      'full-control': {
        title: 'This is a co-owner, not a limited key',
        text: 'It can move every token and NFT, change the owner and remove you.',
      },
      unreadable: {
        title: 'A part of this cannot be read',
        text: 'Nobody can tell you what it allows. Do not allow it unless you know.',
      },
      'never-expires': {
        title: 'It never ends by itself',
        text: 'You would have to take it back yourself.',
      },
      'long-lived': {
        title: 'It lasts long',
        text: 'A key that ends sooner can do less harm.',
      },
      'native-unlimited': {
        title: 'It can send everything',
        text: 'There is no limit on your native tokens.',
      },
      'native-unusable': {
        title: 'Nothing to send it with',
        text: 'It may send native tokens, but no call that it may make takes them.',
      },
      'gas-unlimited': {
        title: 'It can burn everything as gas',
        text: 'There is no limit on what your account pays for gas.',
      },
      'token-without-limit': {
        title: 'A token without a limit',
        text: 'It can move all you have of it.',
      },
      'any-contract-moves-funds': {
        title: 'It can move any token',
        text: 'A function that moves tokens is allowed on every contract.',
      },
      'any-contract': {
        title: 'It can call any contract',
        text: 'The functions are limited, the contracts are not.',
      },
      'payable-function': {
        title: 'A function that takes payment',
        text: 'It can be called with native tokens, within the limit.',
      },
      'whole-contract': {
        title: 'It asks for every function',
        text: 'Later functions of an upgraded contract are included.',
      },
      'approval-outlives-session': {
        title: 'Approvals stay',
        text: 'What it lets others take can still be taken after it ends.',
      },
      'existing-approval': {
        title: 'It can already take tokens',
        text: 'You approved it before. The limit here does not cover that approval.',
      },
      'unused-function': {
        title: 'It asks for more than it uses',
        text: 'Some of these functions have never been used.',
      },
      'unverified-token': {
        title: 'Not on the token list',
        text: 'Check the address: anyone can give a token any name.',
      },
    })[code],
}
