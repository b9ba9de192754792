import type { SessionsMessages } from '../SessionsMessages.js'
import { count } from './count.js'

export const sessions: SessionsMessages = {
  title: 'Schlüssel zu deinem Konto',
  status: {
    granted: 'Erteilt',
    lapsed: 'Verfallen',
    scheduled: 'Geplant',
    active: 'Aktiv',
    exhausted: 'Aufgebraucht',
    expired: 'Abgelaufen',
    revoked: 'Widerrufen',
    unknown: 'Nicht hier erstellt',
    checking: 'Wird geprüft',
  },
  elsewhere: 'Schlüssel von anderswo',
  can: (phrases) => `Kann ${phrases}.`,
  could: (phrases) => `Konnte ${phrases}.`,
  spendOf: (unit) => `${unit} ausgeben`,
  useFunctions: (n, contract) =>
    `${count(n, { one: '# Funktion', other: '# Funktionen' })} von ${contract} nutzen`,
  time: 'Zeit',
  until: (time) => `bis ${time}`,
  neverEnds: 'kein Ende',
  startsIn: 'bis zum Beginn',
  startsNow: 'beginnt jetzt',
  left: 'übrig',
  timeLeft: 'übrig',
  ended: 'beendet',
  endsIn: (name, duration) =>
    `${name === undefined ? 'Dieser Schlüssel' : `Der Schlüssel von ${name}`} ${duration === undefined ? 'ist abgelaufen' : `endet in ${duration}`}.`,
  of: (amount) => `von ${amount}`,
  limitUnknown: 'Limit unbekannt',
  unread: 'war nicht zu lesen',
  fullAgain: (time) => `wieder voll: ${time}`,
  gas: 'Gas',
  operations: 'Aktionen',
  perPeriod: {
    hour: 'Diese Stunde',
    day: 'Heute',
    week: 'Diese Woche',
    month: 'Dieser Monat',
  },
  moreLimits: (n) => `und ${count(n, { one: '# weiteres Limit', other: '# weitere Limits' })}`,

  found: 'Auf der Chain gefunden. Nichts auf diesem Gerät hat ihn erstellt.',
  granted: 'Signiert, und mit der ersten Aktion auf der Chain.',
  lapsed: 'Er kann nicht mehr auf die Chain gebracht werden.',
  exhausted: 'Seine Limits sind aufgebraucht: Er kann nichts mehr tun.',
  startsOn: (time) => `Beginnt ${time}.`,
  endedAt: (relative) => `Endete ${relative}. Er kann nichts mehr tun.`,
  revoked: 'Zurückgenommen. Er kann nichts mehr tun.',
  unclean: 'Seine Limits sind noch auf der Chain gespeichert.',
  gasUsedUp: 'Sein Gas ist aufgebraucht. Er kann nur handeln, wenn jemand anders das Gas zahlt.',
  noTimeLimit: 'Er endet nie von selbst.',
  pending: 'Eine Änderung ist signiert. Bis sie auf der Chain ist, gelten die alten Bedingungen.',

  lastUsed: (relative) => `Zuletzt benutzt ${relative}.`,
  neverUsed: 'Nie benutzt.',
  madeAt: (time) => `Erstellt ${time}.`,
  actions: (n) => count(n, { one: '# Aktion.', other: '# Aktionen.' }),

  details: 'Details',
  narrow: 'Einschränken',
  extend: 'Erweitern',
  replace: 'Schlüssel ersetzen',
  revoke: 'Widerrufen',
  takeBack: 'Zurücknehmen',
  cleanUp: 'Aufräumen',
  revokeAll: 'Alle widerrufen',
  actionOn: (action, name) => `${action}: ${name}`,

  atRisk: (n) => [
    `Über ${count(n, { one: '# Schlüssel', other: '# Schlüssel' })} verlierst du höchstens `,
    '.',
  ],
  nothingAtRisk: (n) =>
    `Über ${count(n, { one: '# Schlüssel', other: '# Schlüssel' })} kannst du nichts verlieren.`,
  unbounded: (n) =>
    count(n, {
      one: 'Ein weiterer Schlüssel hat kein bekanntes Limit: Er kann mehr nehmen.',
      other: '# weitere Schlüssel haben kein bekanntes Limit: Sie können mehr nehmen.',
    }),
  checkingKeys: (n) =>
    count(n, {
      one: '# weiterer Schlüssel wird geprüft.',
      other: '# weitere Schlüssel werden geprüft.',
    }),
  offline: 'Das ist vielleicht nicht mehr aktuell',
  loading: 'Deine Schlüssel werden gesucht',
  empty: 'Dieses Gerät kennt keine Schlüssel zu deinem Konto.',
  emptyText:
    'Erlaubst du einer App, für dich zu handeln, erscheint sie hier, mit dem, was sie noch darf.',
  recoverText: 'Schlüssel auf einem anderen Gerät erstellt?',
  recover: 'Auf der Chain danach suchen',
  recovering: (share) => `Auf der Chain wird gesucht, ${Math.floor(share * 100)} %`,

  detailsTitle: (name) => `Schlüssel von ${name}`,
  canDo: 'Kann',
  whatIsLeft: 'Was übrig ist',
  account: 'Konto',
  key: 'Schlüssel',
  network: 'Netzwerk',
  entityId: 'Nummer',
  transaction: 'Transaktion',

  change: {
    narrowTitle: (name) => `Schlüssel von ${name} einschränken`,
    narrowText: 'Senke, was er noch darf, oder beende ihn früher.',
    narrow: 'Einschränken',
    extendTitle: (name) => `Schlüssel von ${name} erweitern`,
    extendText: 'Lass ihn länger handeln, oder mehr ausgeben.',
    extend: 'Erweitern',
    longer: 'Wie viel länger',
    asItIs: 'Wie bisher',
    oneDay: '1 Tag',
    spent: (amount) => `${amount} schon ausgegeben`,
    onlyMore: (limit) =>
      `Mindestens ${limit}, wie jetzt. Schränke den Schlüssel ein, um es zu senken.`,
    untilThen: 'Bis es auf der Chain ist, gelten die alten Bedingungen.',
    changed: (name) => `Schlüssel von ${name} ist geändert`,
    failed: 'Nicht geändert',
    failedText: 'Es gelten die alten Bedingungen.',
  },

  rotate: {
    title: (name) => `Schlüssel von ${name} ersetzen?`,
    text: 'Für einen Schlüssel, der verloren ist oder den jemand anders haben könnte. Dieses Gerät erzeugt einen neuen, und der alte kann nichts mehr tun. Limits und Ausgaben bleiben, wie sie sind.',
    stillWorks: 'Der alte Schlüssel funktioniert, bis der neue auf der Chain ist.',
    rotated: (name) => `${name} hat einen neuen Schlüssel`,
    rotatedText:
      'Der alte Schlüssel kann nichts mehr tun. Limits und Ausgaben bleiben, wie sie sind.',
    failed: 'Nicht ersetzt',
  },
}
