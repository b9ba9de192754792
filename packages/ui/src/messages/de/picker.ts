import type { PickerMessages } from '../PickerMessages.js'
import { count } from './count.js'

export const picker: PickerMessages = {
  title: 'Was darf dieser Schlüssel?',
  text: 'Er kann nur, was du hier hinzufügst.',
  add: 'Berechtigung hinzufügen',
  entry: (type, unit) =>
    ({
      'erc20-spend': 'Ein Token ausgeben',
      'native-spend': `${unit} ausgeben`,
      'native-and-gas': `${unit} ausgeben und Gas zahlen`,
      'contract-calls': 'Einen Vertrag nutzen',
      'any-contract-calls': 'Eine Funktion überall',
      'account-functions': 'Funktionen des Kontos',
      gas: 'Gas zahlen',
      paymaster: 'Einen Sponsor verlangen',
      root: 'Volle Kontrolle',
      custom: 'Eigene Regel',
    })[type],
  remove: (entry) => `Entfernen: ${entry}`,

  choose: 'Auswählen',
  anotherAddress: 'Andere Adresse',
  unknownToken: 'Nicht auf deiner Token-Liste. Prüfe die Adresse.',
  unknownContract: 'Niemand hier bürgt dafür. Prüfe die Adresse.',
  atMost: 'Höchstens',
  units: 'Einheiten',
  youHold: (amount) => `du hältst ${amount}`,
  amounts: 'Beträge',
  allIHold: 'Alles, was ich halte',
  approve: 'Auch andere es nehmen lassen, jetzt oder später, innerhalb dieses Betrags',
  toAnyone: (unit) => `${unit} an jeden senden, nicht nur an die Verträge hier`,

  functions: 'Funktionen',
  functionsOf: (contract) => `Funktionen von ${contract}`,
  functionsAnywhere: 'Funktionen auf jedem Vertrag',
  functionsOfAccount: 'Funktionen deines Kontos',
  whichFunctions: 'Welche Funktionen',
  chosenFunctions: 'Gewählte Funktionen',
  everyFunction: 'Jede Funktion',
  everyFunctionText: 'Jede Funktion, auch spätere, wenn der Vertrag erneuert wird.',
  chosenOf: (chosen, all) => `${chosen} von ${all} gewählt`,
  search: 'Suchen oder eine Signatur tippen',
  match: (n) => count(n, { one: '# Treffer', other: '# Treffer' }),
  noFunction: 'Keine Funktion passt. Eine Signatur braucht ihre Typen: move(uint8).',
  marked: (payable, moving) =>
    [
      payable > 0 && `${payable} zahlbar`,
      moving > 0 && count(moving, { one: '# bewegt Geld', other: '# bewegen Geld' }),
    ]
      .filter(Boolean)
      .join(', '),
  payable: 'zahlbar',
  movesFunds: 'bewegt Geld',
  equalsRoot: 'Funktionen einschließen, die voller Kontrolle gleichkommen',

  actions: 'Zahl der Aktionen',
  about: 'etwa',
  actionsUnit: (n) => count(n, { one: 'Aktion', other: 'Aktionen' }),
  fewer: 'Weniger Aktionen',
  more: 'Mehr Aktionen',
  atTodaysPrice: 'zum heutigen Gaspreis',
  checkingPrice: 'Gaspreis wird geprüft',
  noGasLimit: 'Kein Limit für Gas: Er könnte alles verbrennen, was du hast.',
  setLimit: 'Limit setzen',
  paymasterText: 'Er kann nur handeln, wo dieser Sponsor das Gas zahlt.',
  rootText:
    'Ein Miteigentümer: Er kann alles bewegen, den Eigentümer ändern und dich entfernen. Er steht allein und hat kein Ende.',

  usageLimit: 'Zahl der Aktionen begrenzen',
  periodicSpend: 'Ausgaben je Zeitraum begrenzen',
  period: 'Zeitraum',
  periods: { hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat' },
  onlyLimits: 'Begrenzt, was die anderen Berechtigungen erlauben, und erlaubt selbst nichts.',

  until: 'Bis',
  from: 'Ab',
  atOnce: 'sofort',
  oneWeek: '1 Woche',
  oneMonth: '1 Monat',
  custom: 'Eigene Zeit',
  never: 'Endet nie von selbst',
  chooseTime: 'Wähle, bis wann er gilt.',

  amountProblem: (problem, decimals) =>
    ({
      empty: 'Gib einen Betrag über 0 ein, oder entferne diese Berechtigung.',
      text: 'Gib eine Zahl ein, etwa 12,5.',
      fraction: `Höchstens ${count(decimals, { one: '# Stelle', other: '# Stellen' })} nach dem Komma.`,
      huge: 'Mehr, als es von irgendeinem Token gibt.',
    })[problem],
  problem: {
    InvalidLimitError: 'Gib einen Betrag über 0 ein, oder entferne diese Berechtigung.',
    InvalidAddressError:
      'Gib eine Adresse so ein, wie ihre Quelle sie schreibt: 0x und 40 Ziffern oder Buchstaben von a bis f.',
    InvalidFunctionError: 'Wähle mindestens eine Funktion.',
    TooManyEntriesError: 'Wähle höchstens 100 Funktionen.',
    PrivilegedTargetError:
      'Dieser Vertrag bewacht deine Schlüssel: Kein Schlüssel darf ihn nutzen.',
    PrivilegedFunctionError: 'Eine dieser Funktionen kommt voller Kontrolle gleich.',
    DuplicatePermissionError: 'Das steht schon oben. Ändere es dort.',
    PermissionConflictError:
      'Das verträgt sich nicht mit einer anderen Berechtigung hier. Entferne eine der beiden.',
    UnboundedGasError: 'Lege fest, wie viel er für Gas zahlen darf, oder verlange einen Sponsor.',
    EmptyRequestError: 'Füge etwas hinzu, das er darf.',
    InvalidTimeRangeError: 'Wähle eine Zeit in der Zukunft.',
  },

  preview: 'Dieser Schlüssel',
  nothing: 'Er kann noch nichts.',
  sentence: (phrases, until) =>
    until === undefined ? `Er kann ${phrases}.` : `Er kann bis ${until} ${phrases}.`,
  sentenceForever: (phrases) => `Er kann für immer ${phrases}.`,
  before: 'Bevor du weitermachst',
  at: (entry, problem) => `${entry}: ${problem}`,
  submit: 'Prüfen und signieren',
  fix: (n) =>
    count(n, {
      one: 'Korrigiere # Feld, um weiterzumachen.',
      other: 'Korrigiere # Felder, um weiterzumachen.',
    }),
}
