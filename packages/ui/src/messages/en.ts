import type { Messages } from './Messages.js'

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

/** English. */
export const en: Messages = {
  locale: 'en-GB',
  direction: 'ltr',

  titleRequest: (app) => `${app} asks to act for you`,
  titleUpdate: (app) => `${app} asks for more`,
  titleRoot: (app) => `${app} asks to own this account`,
  titleSigning: 'Confirm in your wallet',
  titleGranted: (app) => `${app} has its key`,
  titleLanded: (app) => `${app} can now act for you`,
  titleBlocked: (app) => `Stopped. What would be signed is not what ${app} asked for.`,
  titleFailed: 'We do not know yet whether the first action landed',
  onNetwork: (network) => `on ${network}, account`,

  summary: (app, phrases, until) =>
    until === undefined
      ? `${app} can ${phrases}, forever.`
      : `${app} can ${phrases} until ${until}.`,
  summaryChange: (app, phrases) => `${app} can ${phrases}.`,

  can: 'Can',
  cannot: 'Cannot',
  exposure: 'If this key leaks, you can lose at most',
  everything: 'everything',
  exposureEverything: 'If this key leaks, you can lose everything',
  checking: 'checking',
  fullRequest: 'Full request',
  details: (name) => `Details: ${name}`,
  close: 'Close',

  useAllOf: (contract) => `use every function of ${contract}`,
  callFunction: (name) => `call ${name}`,
  functionsOf: (count, contract) => `${plural(count, 'function', 'functions')} of ${contract}`,
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
  lowerable: (asked) => `${asked} asked; you can lower it`,
  loweredFrom: (asked) => `Lowered from ${asked}.`,
  undo: 'Undo',
  lower: (name) => `Lower: ${name}`,
  raise: (name, limit) => `Raise, up to ${limit}: ${name}`,
  payForGas: 'Pay for gas',
  aboutActions: (count) => `about ${plural(count, 'action', 'actions')}`,
  nativeAndGas: (unit) => `Send ${unit} and pay for gas`,
  paymasterOnly: 'Act only where a sponsor pays the gas',
  accountFunctions: (count) => `Use ${plural(count, 'function', 'functions')} of your account`,
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
  forever: 'forever',
  noEnd: 'It never ends by itself',
  noLimit: 'no limit',
  unitsOf: (address) => `units of ${address}`,
  contract: 'Contract',
  token: 'Token',
  module: 'Module',
  paymaster: 'Paymaster',
  bytes: 'Bytes',

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

  asAsked: 'As asked',
  oneHour: '1 hour',
  today: 'Today',

  cancel: 'Cancel',
  allow: 'Allow',
  keepAsIs: 'Keep as it is',
  allowChange: 'Allow change',
  stopWaiting: 'Stop waiting',
  takeBack: 'Take it back',
  done: 'Done',
  tryAgain: 'Try again',
  copyReport: 'Copy report',

  costSponsored: 'One signature. No gas.',
  costAccount: (limit) =>
    limit === undefined
      ? 'One signature. Your account pays the gas.'
      : `One signature. Your account pays the gas, at most ${limit}.`,
  walletShows: (owner) =>
    ({
      eoa: 'Your wallet will show a DeferredAction request.',
      module: 'Your wallet will show a ReplaySafeHash request.',
      passkey: 'Your device will ask for your passkey.',
    })[owner],
  usableUntil: (time) => `This signature can be used until ${time}.`,
  typeToAllow: (word) => `Type ${word} to allow`,
  dangerWord: 'co-owner',
  warningsBelow: (count) => `${plural(count, 'warning', 'warnings')} before you allow`,

  steps: ['Signed', 'Granted', 'Landed'],
  stepSigning: 'Signing',
  signingPlate: 'Your wallet shows the technical form of this sentence.',
  signingFree: 'Nothing is on chain yet, and signing costs no gas.',
  grantedText: (app) =>
    `It is signed and will land with ${app}’s first action. Until then nothing is on chain. Taking it back costs one signature and gas.`,
  landedText: (created) =>
    created
      ? 'Your account was created, the key was installed and the first action was made, in one operation.'
      : 'The key was installed and the first action was made, in one operation.',
  blockedText:
    'Nothing was signed and your wallet was not opened. Close this page if you did not expect it, and tell the app.',
  failedText: 'Your signature is kept; trying again needs no new one.',
  declined: 'Your wallet declined',
  declinedText: 'Nothing was signed. Your changes are still here.',
  ends: 'Ends',
  canSpend: 'Can spend',
  usable: 'Usable until',
  happened: 'What happened',
  asked: 'Asked',
  inBytes: 'In the bytes',
  hashDomain: 'Domain hash',
  hashMessage: 'Message hash',
  hashHint: 'If a hardware wallet shows hashes, compare them here.',
  callBytes: 'Call',

  dayAndTime: (day, time) => `${day}, ${time}`,
  zone: (place) => `${place} time`,
}
