import type { RevokeMessages } from '../RevokeMessages.js'
import { count } from './count.js'

export const revoke: RevokeMessages = {
  title: (name, n) =>
    name === undefined
      ? count(n, { one: '# Schlüssel widerrufen?', other: 'Alle # Schlüssel widerrufen?' })
      : `Schlüssel von ${name} widerrufen?`,
  titleCancel: (name) => `Schlüssel von ${name} zurücknehmen?`,
  titleSigning: 'Bestätige in deiner Wallet',
  titleDone: (name, n) =>
    name === undefined
      ? count(n, { one: '# Schlüssel ist widerrufen', other: '# Schlüssel sind widerrufen' })
      : `Schlüssel von ${name} ist widerrufen`,
  titleFailed: 'Nicht widerrufen',
  titleCleanUp: 'Aufräumen',
  ends: (name, kept) =>
    [
      name === undefined
        ? 'Keiner von ihnen kann mehr für dich handeln.'
        : `${name} kann nicht mehr für dich handeln.`,
      kept === undefined ? '' : `Was übrig war, bleibt bei dir: ${kept}.`,
    ]
      .join(' ')
      .trim(),
  endsCancelled: (name) =>
    `Er ist signiert und nicht auf der Chain. ${name} wird ihn nicht nutzen können.`,
  gasOf: (amount) => `${amount} für Gas`,
  leavesBehind: 'Was zurückbleibt',
  checking: 'Offene Freigaben werden gesucht',
  leftover: (amount, spender) => `Freigabe von ${amount} für ${spender}`,
  unlimited: (unit) => `${unit} ohne Limit`,
  fromSession: (time) =>
    time === undefined ? 'Von diesem Schlüssel erteilt.' : `Von diesem Schlüssel erteilt, ${time}.`,
  given: (time) => (time === undefined ? 'Früher erteilt.' : `Erteilt ${time}.`),
  couldStillTake: (spender) => `${spender} könnte es noch nehmen.`,
  nothingToTake: (unit) => `Du hältst 0 ${unit}, also lässt sich jetzt nichts nehmen.`,
  keep: (n) => (n === 1 ? 'Schlüssel behalten' : 'Alle behalten'),
  revoke: (n) => (n === 1 ? 'Widerrufen' : 'Alle widerrufen'),
  revokeAndCleanUp: 'Widerrufen und aufräumen',
  cleanUp: 'Aufräumen',
  cleanUpText: 'Diese Freigaben bleiben offen, obwohl der Schlüssel weg ist, bis du sie schließt.',
  cleanUpStored:
    'Der Schlüssel ist weg, aber seine Limits sind noch auf der Chain gespeichert. Sie schaden nicht; Aufräumen entfernt sie.',
  cost: (gas) =>
    gas === undefined ? 'Eine Signatur, und Gas.' : `Eine Signatur. Gas etwa ${gas}.`,
  costSponsored: 'Eine Signatur. Kein Gas.',
  walletAsks: 'Deine Wallet fragt dich einmal.',
  stillActs: 'Bis es auf der Chain ist, funktioniert der Schlüssel noch.',
  checkedAt: (time) => `Auf der Chain geprüft: ${time}.`,
  stillOpen: (list) => `Noch offen: ${list}.`,
  failedText: 'Nichts hat sich geändert: Der Schlüssel funktioniert noch.',
  titleNotCleaned: 'Nicht aufgeräumt',
  nothingChanged: 'Nichts hat sich geändert.',
}
