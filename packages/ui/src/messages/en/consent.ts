import type { ConsentMessages } from '../ConsentMessages.js'
import { count } from './count.js'

export const consent: ConsentMessages = {
  titleRequest: (app) => `${app} asks to act for you`,
  titleUpdate: (app) => `${app} asks for more`,
  titleRoot: (app) => `${app} asks to own this account`,
  titleSigning: 'Confirm in your wallet',
  titleGranted: (app) => `${app} has its key`,
  titleLanded: (app) => `${app} can now act for you`,
  titleBlocked: (app) => `Stopped. What would be signed is not what ${app} asked for.`,
  titleFailed: 'We do not know yet whether the first action landed',
  titlePreparing: (app) => `${app} asks to act for you`,
  titleInvalid: (app) => `${app} asks for something that cannot be granted`,
  titleUnreachable: (app) => `What ${app} asks for could not be checked`,
  can: 'Can',
  atStake: 'What is at stake',
  canOn: (network) => `Can, on ${network}`,
  cannot: 'Cannot',
  fullRequest: 'Full request',
  lowerable: (asked, note) =>
    `${[`${asked} asked`, note].filter(Boolean).join(', ')}; you can lower it`,
  loweredFrom: (asked) => `Lowered from ${asked}.`,
  asAsked: 'As asked',
  allow: 'Allow',
  keepAsIs: 'Keep as it is',
  allowChange: 'Allow change',
  stopWaiting: 'Stop waiting',
  takeBack: 'Take it back',
  copyReport: 'Copy report',
  seeLimits: 'See limits',
  remedyCost: '1 more signature and gas',
  from: 'from',
  added: 'New',
  removed: 'No longer',
  spentSoFar: (amount) => `${amount} already spent`,
  unchanged: (n) =>
    count(n, { one: '# permission stays the same', other: '# permissions stay the same' }),
  preparing: 'Checking what would be signed',
  no: 'no',
  yes: 'yes',
  spent: 'Spent',
  canStillSpend: 'Can still spend',
  confirmations: 'Confirmations',
  updated: 'The new limits hold from now on.',
  field: (field) =>
    ({
      call: 'Other bytes',
      chainId: 'Network',
      account: 'Account',
      entityId: 'Number of the key',
      nonce: 'Order of signatures',
      deadline: 'Signature usable until',
      key: 'Key',
      permissions: 'Permissions',
      validAfter: 'Starts',
      validUntil: 'Ends',
      batch: 'Several actions at once',
    })[field],
  cost: (signatures, gas) => {
    const first = signatures === 1 ? 'One signature.' : `${signatures} signatures, one per network.`
    if (gas.payer === 'sponsor') return `${first} No gas.`
    if (gas.about) return `${first} Gas about ${gas.about}.`
    return gas.limit
      ? `${first} Your account pays the gas, at most ${gas.limit}.`
      : `${first} Your account pays the gas.`
  },
  walletShows: (owner) =>
    ({
      eoa: 'Your wallet will show a DeferredAction request.',
      module: 'Your wallet will show a ReplaySafeHash request.',
      passkey: 'Your device will ask for your passkey.',
    })[owner],
  usableUntil: (time) => `This signature can be used until ${time}.`,
  typeToAllow: (word) => `Type ${word} to allow`,
  dangerWord: (reason) =>
    ({
      'full-control': 'co-owner',
      unreadable: 'unreadable',
      'account-functions': 'my account',
      'no-limit': 'no limit',
      'any-token': 'any token',
      forever: 'forever',
    })[reason],
  allowRoot: (app) => `Make ${app} a co-owner`,
  warningsBelow: (n) => `${count(n, { one: '# warning', other: '# warnings' })} before you allow`,
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
  invalidText: (app) =>
    `Nothing was signed and your wallet was not opened. The mistake is in ${app}; a report helps to find it.`,
  failedText: 'The network gave no answer. Your signature is kept; trying again needs no new one.',
  declined: 'Your wallet declined',
  renewed: 'This was too old to sign and has been made again',
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
}
