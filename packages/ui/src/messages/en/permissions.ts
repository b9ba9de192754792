import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined
      ? `${app} can ${phrases}, forever.`
      : `${app} can ${phrases} until ${until}.`,
  summaryChange: (app, phrases) => `${app} can ${phrases}.`,
  onChain: (phrases, network) => `${phrases} on ${network}`,
  instead: (phrase, before) => `${phrase} instead of ${before}`,
  noLonger: (phrase) => `no longer ${phrase}`,
  actForever: 'act forever',
  actOnlyUntil: (time) => `act only until ${time}`,
  actLonger: (duration) => `act ${duration} longer`,
  actShorter: (duration) => `act ${duration} less`,
  exposure: 'If this key leaks, you can lose at most',
  exposureEverything: 'If this key leaks, you can lose everything',
  exposureParts: (fromKey, fromApprovals) =>
    `${fromKey} from this key, ${fromApprovals} through approvals that are open.`,
  exposureAnyToken: 'And any other token that you hold.',
  exposureFuture: 'Every token and NFT, and whatever arrives later.',
  exposureTogether: (keys, amounts) =>
    keys === 1
      ? `Through the one live key: ${amounts}.`
      : `Through all ${keys} live keys together: ${amounts}.`,
  approvalsChecking: 'Open approvals: checking',
  approvalsChecked: 'We found no other approval within its reach.',
  approvalsUnknown: 'Approvals that you gave earlier are not counted here.',
  useAllOf: (contract) => `use every function of ${contract}`,
  useFunctionsOf: (n, contract) =>
    `use ${count(n, { one: '# function', other: '# functions' })} of ${contract}`,
  callFunction: (name) => `call ${name}`,
  plainTransfer: 'make plain transfers',
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
  actAtMost: (n) => `act at most ${count(n, { one: 'once', other: '# times' })}`,
  actAtMostNote: 'several steps at once count as one, failed ones count too',
  perPeriod: (amount, period) =>
    `${amount} ${{ hour: 'an hour', day: 'a day', week: 'a week', month: 'a month' }[period]}`,
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
  warning: (code, { app, amount, limit, functions, detail }) =>
    ({
      'full-control': {
        title: 'This is a co-owner, not a limited key',
        text: 'It can move every token and NFT, change the owner and remove you. It never ends by itself.',
      },
      unreadable: {
        title: 'A part of this cannot be read',
        text: 'Nobody can tell you what it allows. Do not allow it unless you know.',
      },
      'never-expires': {
        title: 'It never ends by itself',
        text: 'It stays until you take it back.',
      },
      'long-lived': {
        title: 'It lasts long',
        text: 'A key that ends sooner can do less harm.',
      },
      'native-unlimited': {
        title: 'It can send all of your native tokens',
        text: 'There is no limit on what it sends.',
      },
      'native-unusable': {
        title: 'It can send nothing',
        text: 'It may send native tokens, but no call that it may make takes them.',
      },
      'gas-unlimited': {
        title: 'It can burn all of your native tokens as gas',
        text: 'There is no limit on what your account pays for gas.',
      },
      'token-without-limit': {
        title: 'It can move a token without a limit',
        text: functions
          ? `It may ${functions}, as much as you hold.`
          : 'It can move all you hold of this token.',
      },
      'any-contract-moves-funds': {
        title: 'It can move any token',
        text: `It may ${functions ?? 'move tokens'} on every contract.`,
      },
      'any-contract': {
        title: 'It can act on any contract',
        text: `It may ${functions ?? 'use these functions'} on every contract, also ones that do not exist yet.`,
      },
      'payable-function': {
        title: 'It can pay while it acts',
        text: `It may ${functions ?? 'act'} and send native tokens along, within the limit.`,
      },
      'whole-contract': {
        title: `${app} asks for every function`,
        text: 'Functions that are added later are included.',
      },
      'approval-outlives-session': {
        title: 'It can let others take this token',
        text: 'What it lets them take can still be taken after the key has ended.',
      },
      'existing-approval': {
        title: `${app} can already take ${amount ?? 'tokens'}`,
        text: limit
          ? `You approved it before. The ${limit} limit does not cover that approval.`
          : 'You approved it before. No limit here covers that approval.',
      },
      'unused-function': {
        title: `${app} asks for more than it uses`,
        text: functions
          ? `So far it has not needed to ${functions}.`
          : 'It has not used all of them.',
      },
      'unverified-token': {
        title: 'This token is not on the token list',
        text: `Check its address: anyone can give a token any name.${detail ? ` ${detail}` : ''}`,
      },
    })[code],
  remedy: (code) =>
    ({
      'add-token-limit': 'Allow none of it',
      'list-functions': 'Allow only the functions it uses',
      'list-contracts': 'Ask for named contracts instead',
      'remove-function': 'Allow only the others',
      'set-expiry': 'End it after 30 days',
      shorten: 'End it after 30 days',
      'set-native-limit': 'Ask for a limit instead',
      'set-gas-limit': 'Ask for a limit instead',
      'revoke-approval': 'Remove the approval',
      'refuse-approve': 'Do not let others take it',
      'allow-transfers': 'Let it send to anyone',
    })[code],
}
