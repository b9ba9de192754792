import type { RevokeMessages } from '../RevokeMessages.js'
import { count } from './count.js'

export const revoke: RevokeMessages = {
  title: (name, n) =>
    name === undefined
      ? count(n, {
          one: 'Révoquer # clé\u00A0?',
          many: 'Révoquer # de clés\u00A0?',
          other: 'Révoquer les # clés\u00A0?',
        })
      : `Révoquer la clé de ${name}\u00A0?`,
  titleCancel: (name) => `Reprendre la clé de ${name}\u00A0?`,
  titleSigning: 'Confirmez dans votre portefeuille',
  titleDone: (name, n) =>
    name === undefined
      ? count(n, {
          one: '# clé est révoquée',
          many: '# de clés sont révoquées',
          other: '# clés sont révoquées',
        })
      : `La clé de ${name} est révoquée`,
  titleFailed: 'Non révoquée',
  titleCleanUp: 'Nettoyer',
  ends: (name, kept) =>
    [
      name === undefined
        ? 'Aucune d’elles ne pourra plus agir pour vous.'
        : `${name} ne pourra plus agir pour vous.`,
      kept === undefined ? '' : `Ce qui lui restait reste à vous\u00A0: ${kept}.`,
    ]
      .join(' ')
      .trim(),
  endsCancelled: (name) =>
    `Elle est signée et n’est pas sur la chaîne. ${name} ne pourra pas l’utiliser.`,
  gasOf: (amount) => `${amount} de gaz`,
  leavesBehind: 'Ce qu’elle laisse derrière elle',
  checking: 'Recherche d’approbations ouvertes',
  leftover: (amount, spender) => `Approbation de ${amount} à ${spender}`,
  unlimited: (unit) => `${unit} sans limite`,
  fromSession: (time) =>
    time === undefined ? 'Faite par cette clé.' : `Faite par cette clé, ${time}.`,
  given: (time) => (time === undefined ? 'Donnée auparavant.' : `Donnée\u00A0: ${time}.`),
  couldStillTake: (spender) => `${spender} pourrait encore le prendre.`,
  nothingToTake: (unit) => `Vous détenez 0 ${unit}, donc rien ne peut être pris pour l’instant.`,
  keep: (n) => (n === 1 ? 'Garder la clé' : 'Garder les clés'),
  revoke: (n) => (n === 1 ? 'Révoquer' : 'Tout révoquer'),
  revokeAndCleanUp: 'Révoquer et nettoyer',
  cleanUp: 'Nettoyer',
  cleanUpText:
    'Ces approbations restent ouvertes bien que la clé n’existe plus, jusqu’à ce que vous les fermiez.',
  cleanUpStored:
    'La clé n’existe plus, mais ses limites sont encore enregistrées sur la chaîne. Elles ne nuisent pas\u00A0; nettoyer les retire.',
  cost: (gas) =>
    gas === undefined ? 'Une signature, et du gaz.' : `Une signature. Environ ${gas} de gaz.`,
  costSponsored: 'Une signature. Pas de gaz.',
  walletAsks: 'Votre portefeuille vous demande une fois.',
  stillActs: 'Tant que ce n’est pas sur la chaîne, la clé fonctionne encore.',
  checkedAt: (time) => `Vérifié sur la chaîne\u00A0: ${time}.`,
  stillOpen: (list) => `Encore ouvert\u00A0: ${list}.`,
  failedText: 'Rien n’a changé\u00A0: la clé fonctionne encore.',
  titleNotCleaned: 'Non nettoyé',
  nothingChanged: 'Rien n’a changé.',
}
