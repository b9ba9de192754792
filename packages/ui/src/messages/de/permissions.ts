import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

const functionCount = (n: number): string => count(n, { one: '# Funktion', other: '# Funktionen' })

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined
      ? `${app} kann für immer ${phrases}.`
      : `${app} kann bis ${until} ${phrases}.`,
  summaryChange: (app, phrases) => `${app} kann ${phrases}.`,
  onChain: (phrases, network) => `auf ${network} ${phrases}`,
  instead: (phrase, before) => `${phrase} statt ${before}`,
  noLonger: (phrase) => `nicht mehr ${phrase}`,
  actForever: 'für immer handeln',
  actOnlyUntil: (time) => `nur bis ${time} handeln`,
  actLonger: (duration) => `${duration} länger handeln`,
  actShorter: (duration) => `${duration} kürzer handeln`,
  exposure: 'Gerät dieser Schlüssel in falsche Hände, verlierst du höchstens',
  exposureEverything: 'Gerät dieser Schlüssel in falsche Hände, kannst du alles verlieren',
  exposureParts: (fromKey, fromApprovals) =>
    `${fromKey} über diesen Schlüssel, ${fromApprovals} über offene Freigaben.`,
  exposureAnyToken: 'Und jedes andere Token, das du hältst.',
  exposureFuture: 'Jedes Token und NFT, und was später dazukommt.',
  exposureTogether: (keys, amounts) =>
    keys === 1
      ? `Über den einen aktiven Schlüssel: ${amounts}.`
      : `Über alle ${keys} aktiven Schlüssel zusammen: ${amounts}.`,
  approvalsChecking: 'Offene Freigaben: wird geprüft',
  approvalsChecked: 'Wir fanden keine weitere Freigabe in seiner Reichweite.',
  approvalsUnknown: 'Freigaben, die du früher erteilt hast, zählen hier nicht mit.',
  useAllOf: (contract) => `jede Funktion von ${contract} nutzen`,
  useFunctionsOf: (n, contract) => `${functionCount(n)} von ${contract} nutzen`,
  callFunction: (name) => `${name} aufrufen`,
  plainTransfer: 'bloße Überweisungen machen',
  functionsOf: (n, contract) => `${functionCount(n)} von ${contract}`,
  everyFunctionOf: (contract) => `jede Funktion von ${contract}, auch bloße Überweisungen`,
  onAnyContract: 'auf jedem Vertrag',
  onAnyContractPhrase: (functions) => `auf jedem Vertrag ${functions}`,
  spend: (unit) => `${unit} ausgeben`,
  spendUpTo: (amount) => `bis zu ${amount} ausgeben`,
  spendAnyAmount: (unit) => `beliebig viel ${unit} ausgeben`,
  sendNative: (unit) => `${unit} senden`,
  toAnyone: 'an jeden',
  toListed: 'an die Verträge dieser Anfrage',
  approveToo: 'an jeden, und andere dürfen es sich nehmen',
  payForGas: 'Gas zahlen',
  aboutActions: (n) => `etwa ${count(n, { one: '# Aktion', other: '# Aktionen' })}`,
  nativeAndGas: (unit) => `${unit} senden und Gas zahlen`,
  paymasterOnly: 'Nur handeln, wo ein Sponsor das Gas zahlt',
  accountFunctions: (n) => `${functionCount(n)} deines Kontos nutzen`,
  root: 'Alles tun, was du kannst',
  custom: (kind) => `Nach den Regeln von ${kind} handeln`,
  actAtMost: (n) => `höchstens ${count(n, { one: 'einmal', other: '#-mal' })} handeln`,
  actAtMostNote: 'mehrere Schritte auf einmal zählen als einer, fehlgeschlagene zählen auch',
  perPeriod: (amount, period) =>
    `${amount} ${{ hour: 'pro Stunde', day: 'pro Tag', week: 'pro Woche', month: 'pro Monat' }[period]}`,
  unknown: 'Etwas, das sich nicht lesen lässt',
  unknownReasons: {
    'validation-hook': 'eine unbekannte Prüfung',
    'execution-hook': 'ein unbekanntes Limit',
    'allowlist-entry': 'eine unlesbare Liste',
    selectors: 'unbekannte Funktionen des Kontos',
    'signature-validation': 'Nachrichten für dich signieren',
    'global-validation': 'jede Funktion des Kontos',
    'no-user-operations': 'keine Vorgänge',
    signer: 'ein unbekannter Schlüssel',
  },
  actUntil: 'Handeln bis',
  actFrom: 'Nicht vor',
  noEnd: 'Es endet nie von selbst',
  cannotDo: (impossibility, until) =>
    ({
      'other-tokens': 'Andere Token oder NFTs senden',
      'other-contracts': 'Andere Verträge nutzen',
      'native-token': 'Deine nativen Token senden',
      'approve-tokens': 'Andere deine Token nehmen lassen',
      'spend-on-gas': 'Dein Konto für Gas zahlen lassen',
      'change-owner': 'Ändern, wem das Konto gehört',
      'raise-own-limits': 'Die eigenen Limits erhöhen',
      'sign-messages': 'Nachrichten für dich signieren',
      'act-later': `Handeln nach: ${until ?? ''}`,
    })[impossibility],
  warning: (code, { app, amount, limit, functions, detail }) =>
    ({
      'full-control': {
        title: 'Das ist ein Miteigentümer, kein begrenzter Schlüssel',
        text: 'Er kann jedes Token und NFT bewegen, den Eigentümer ändern und dich entfernen. Er endet nie von selbst.',
      },
      unreadable: {
        title: 'Ein Teil davon lässt sich nicht lesen',
        text: 'Niemand kann dir sagen, was er erlaubt. Erlaube ihn nur, wenn du es weißt.',
      },
      'never-expires': {
        title: 'Es endet nie von selbst',
        text: 'Es bleibt, bis du es zurücknimmst.',
      },
      'long-lived': {
        title: 'Es gilt lange',
        text: 'Ein Schlüssel, der früher endet, kann weniger schaden.',
      },
      'native-unlimited': {
        title: 'Er kann alle deine nativen Token senden',
        text: 'Was er sendet, hat kein Limit.',
      },
      'native-unusable': {
        title: 'Er kann nichts senden',
        text: 'Er darf native Token senden, aber kein Aufruf, den er machen darf, nimmt sie an.',
      },
      'gas-unlimited': {
        title: 'Er kann alle deine nativen Token als Gas verbrennen',
        text: 'Was dein Konto für Gas zahlt, hat kein Limit.',
      },
      'token-without-limit': {
        title: 'Er kann ein Token ohne Limit bewegen',
        text: functions
          ? `Er darf ${functions}, so viel du hältst.`
          : 'Er kann alles bewegen, was du von diesem Token hältst.',
      },
      'any-contract-moves-funds': {
        title: 'Er kann jedes Token bewegen',
        text: `Er darf auf jedem Vertrag ${functions ?? 'Token bewegen'}.`,
      },
      'any-contract': {
        title: 'Er kann auf jedem Vertrag handeln',
        text: `Er darf auf jedem Vertrag ${functions ?? 'diese Funktionen nutzen'}, auch auf solchen, die es noch nicht gibt.`,
      },
      'payable-function': {
        title: 'Er kann beim Handeln zahlen',
        text: `Er darf ${functions ?? 'handeln'} und dabei native Token mitsenden, innerhalb des Limits.`,
      },
      'whole-contract': {
        title: `${app} bittet um jede Funktion`,
        text: 'Funktionen, die später dazukommen, gehören dazu.',
      },
      'approval-outlives-session': {
        title: 'Er kann andere dieses Token nehmen lassen',
        text: 'Was er sie nehmen lässt, können sie auch nehmen, wenn der Schlüssel geendet hat.',
      },
      'existing-approval': {
        title: `${app} kann schon jetzt ${amount ?? 'Token'} nehmen`,
        text: limit
          ? `Du hast es früher freigegeben. Das Limit von ${limit} gilt nicht für diese Freigabe.`
          : 'Du hast es früher freigegeben. Kein Limit hier gilt für diese Freigabe.',
      },
      'unused-function': {
        title: `${app} bittet um mehr, als es nutzt`,
        text: functions
          ? `Bisher nicht gebraucht: ${functions}.`
          : 'Es hat nicht alle davon genutzt.',
      },
      'unverified-token': {
        title: 'Dieses Token steht nicht auf der Token-Liste',
        text: `Prüfe seine Adresse: Jeder kann einem Token jeden Namen geben.${detail ? ` ${detail}` : ''}`,
      },
    })[code],
  remedy: (code) =>
    ({
      'add-token-limit': 'Nichts davon erlauben',
      'list-functions': 'Nur die genutzten Funktionen erlauben',
      'list-contracts': 'Stattdessen um benannte Verträge bitten',
      'remove-function': 'Nur die anderen erlauben',
      'set-expiry': 'Nach 30 Tagen beenden',
      shorten: 'Nach 30 Tagen beenden',
      'set-native-limit': 'Stattdessen um ein Limit bitten',
      'set-gas-limit': 'Stattdessen um ein Limit bitten',
      'revoke-approval': 'Die Freigabe entfernen',
      'refuse-approve': 'Andere nicht nehmen lassen',
      'allow-transfers': 'Senden an jeden erlauben',
    })[code],
}
