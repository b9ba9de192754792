import type { ConsentMessages } from '../ConsentMessages.js'
import { count } from './count.js'

export const consent: ConsentMessages = {
  titleRequest: (app) => `${app} möchte für dich handeln`,
  titleUpdate: (app) => `${app} möchte mehr`,
  titleRoot: (app) => `${app} möchte dieses Konto besitzen`,
  titleSigning: 'Bestätige in deiner Wallet',
  titleGranted: (app) => `${app} hat den Schlüssel`,
  titleLanded: (app) => `${app} kann jetzt für dich handeln`,
  titleBlocked: (app) => `Gestoppt. Was signiert würde, ist nicht das, worum ${app} gebeten hat.`,
  titleFailed: 'Wir wissen noch nicht, ob die erste Aktion ausgeführt ist',
  titlePreparing: (app) => `${app} möchte für dich handeln`,
  titleInvalid: (app) => `${app} bittet um etwas, das sich nicht erteilen lässt`,
  titleUnreachable: (app) => `Was ${app} möchte, ließ sich nicht prüfen`,
  can: 'Kann',
  atStake: 'Was auf dem Spiel steht',
  canOn: (network) => `Kann, auf ${network}`,
  cannot: 'Kann nicht',
  fullRequest: 'Ganze Anfrage',
  lowerable: (asked, note) =>
    `${[`${asked} angefragt`, note].filter(Boolean).join(', ')}; du kannst es senken`,
  loweredFrom: (asked) => `Gesenkt von ${asked}.`,
  asAsked: 'Wie angefragt',
  allow: 'Erlauben',
  keepAsIs: 'So lassen',
  allowChange: 'Änderung erlauben',
  stopWaiting: 'Nicht mehr warten',
  takeBack: 'Zurücknehmen',
  copyReport: 'Bericht kopieren',
  seeLimits: 'Limits ansehen',
  remedyCost: '1 weitere Signatur und Gas',
  from: 'von',
  added: 'Neu',
  removed: 'Nicht mehr',
  spentSoFar: (amount) => `${amount} schon ausgegeben`,
  unchanged: (n) =>
    count(n, { one: '# Berechtigung bleibt gleich', other: '# Berechtigungen bleiben gleich' }),
  preparing: 'Es wird geprüft, was signiert würde',
  no: 'nein',
  yes: 'ja',
  spent: 'Ausgegeben',
  canStillSpend: 'Kann noch ausgeben',
  confirmations: 'Bestätigungen',
  updated: 'Ab jetzt gelten die neuen Limits.',
  field: (field) =>
    ({
      call: 'Andere Bytes',
      chainId: 'Netzwerk',
      account: 'Konto',
      entityId: 'Nummer des Schlüssels',
      nonce: 'Reihenfolge der Signaturen',
      deadline: 'Signatur gültig bis',
      key: 'Schlüssel',
      permissions: 'Berechtigungen',
      validAfter: 'Beginnt',
      validUntil: 'Endet',
      batch: 'Mehrere Aktionen auf einmal',
    })[field],
  cost: (signatures, gas) => {
    const first =
      signatures === 1 ? 'Eine Signatur.' : `${signatures} Signaturen, eine je Netzwerk.`
    if (gas.payer === 'sponsor') return `${first} Kein Gas.`
    if (gas.about) return `${first} Gas etwa ${gas.about}.`
    return gas.limit
      ? `${first} Dein Konto zahlt das Gas, höchstens ${gas.limit}.`
      : `${first} Dein Konto zahlt das Gas.`
  },
  walletShows: (owner) =>
    ({
      eoa: 'Deine Wallet zeigt eine Anfrage namens DeferredAction.',
      module: 'Deine Wallet zeigt eine Anfrage namens ReplaySafeHash.',
      passkey: 'Dein Gerät fragt nach deinem Passkey.',
    })[owner],
  usableUntil: (time) => `Diese Signatur kann bis ${time} verwendet werden.`,
  typeToAllow: (word) => `Tippe „${word}“, um es zu erlauben`,
  dangerWord: (reason) =>
    ({
      'full-control': 'Miteigentümer',
      unreadable: 'unlesbar',
      'account-functions': 'mein Konto',
      'no-limit': 'kein Limit',
      'any-token': 'jedes Token',
      forever: 'für immer',
    })[reason],
  allowRoot: (app) => `${app} zum Miteigentümer machen`,
  warningsBelow: (n) =>
    `${count(n, { one: '# Warnung', other: '# Warnungen' })}, bevor du es erlaubst`,
  steps: ['Signiert', 'Erteilt', 'Ausgeführt'],
  stepSigning: 'Wird signiert',
  signingPlate: 'Deine Wallet zeigt diesen Satz in technischer Form.',
  signingFree: 'Noch ist nichts auf der Chain, und Signieren kostet kein Gas.',
  grantedText: (app) =>
    `Es ist signiert und wird mit der ersten Aktion von ${app} ausgeführt. Bis dahin ist nichts auf der Chain. Zurücknehmen kostet eine Signatur und Gas.`,
  landedText: (created) =>
    created
      ? 'Dein Konto wurde angelegt, der Schlüssel installiert und die erste Aktion ausgeführt, in einem Vorgang.'
      : 'Der Schlüssel wurde installiert und die erste Aktion ausgeführt, in einem Vorgang.',
  blockedText:
    'Nichts wurde signiert, und deine Wallet wurde nicht geöffnet. Schließe diese Seite, wenn du das nicht erwartet hast, und melde es der App.',
  invalidText: (app) =>
    `Nichts wurde signiert, und deine Wallet wurde nicht geöffnet. Der Fehler liegt in ${app}; ein Bericht hilft, ihn zu finden.`,
  failedText:
    'Das Netzwerk hat nicht geantwortet. Deine Signatur bleibt erhalten; ein neuer Versuch braucht keine weitere.',
  declined: 'Deine Wallet hat abgelehnt',
  renewed: 'Das war zu alt zum Signieren und wurde neu erstellt',
  declinedText: 'Nichts wurde signiert. Deine Änderungen sind noch da.',
  ends: 'Endet',
  canSpend: 'Kann ausgeben',
  usable: 'Verwendbar bis',
  happened: 'Was geschah',
  asked: 'Angefragt',
  inBytes: 'In den Bytes',
  hashDomain: 'Hash der Domain',
  hashMessage: 'Hash der Nachricht',
  hashHint: 'Zeigt eine Hardware-Wallet Hashes, dann vergleiche sie hier.',
  callBytes: 'Aufruf',
}
