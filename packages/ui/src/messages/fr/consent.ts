import type { ConsentMessages } from '../ConsentMessages.js'
import { count } from './count.js'

export const consent: ConsentMessages = {
  titleRequest: (app) => `${app} demande à agir pour vous`,
  titleUpdate: (app) => `${app} demande davantage`,
  titleRoot: (app) => `${app} demande à posséder ce compte`,
  titleSigning: 'Confirmez dans votre portefeuille',
  titleGranted: (app) => `${app} a sa clé`,
  titleLanded: (app) => `${app} peut désormais agir pour vous`,
  titleBlocked: (app) => `Arrêté. Ce qui serait signé n’est pas ce que ${app} a demandé.`,
  titleFailed: 'Nous ne savons pas encore si la première action a été exécutée',
  titlePreparing: (app) => `${app} demande à agir pour vous`,
  titleInvalid: (app) => `${app} demande ce qui ne peut pas être accordé`,
  titleUnreachable: (app) => `La demande de ${app} n’a pas pu être vérifiée`,
  can: 'Peut',
  atStake: 'Ce qui est en jeu',
  canOn: (network) => `Peut, sur ${network}`,
  cannot: 'Ne peut pas',
  fullRequest: 'Demande complète',
  lowerable: (asked, note) =>
    `${[`${asked} demandés`, note].filter(Boolean).join(', ')}\u00A0; vous pouvez baisser`,
  loweredFrom: (asked) => `Baissé depuis ${asked}.`,
  asAsked: 'Comme demandé',
  allow: 'Autoriser',
  keepAsIs: 'Laisser tel quel',
  allowChange: 'Autoriser le changement',
  stopWaiting: 'Ne plus attendre',
  takeBack: 'La reprendre',
  copyReport: 'Copier le rapport',
  seeLimits: 'Voir les limites',
  remedyCost: '1 signature de plus et du gaz',
  from: 'de',
  added: 'Nouveau',
  removed: 'Plus maintenant',
  spentSoFar: (amount) => `${amount} déjà dépensés`,
  unchanged: (n) =>
    count(n, {
      one: '# autorisation reste identique',
      many: '# d’autorisations restent identiques',
      other: '# autorisations restent identiques',
    }),
  preparing: 'Vérification de ce qui serait signé',
  no: 'non',
  yes: 'oui',
  spent: 'Dépensé',
  canStillSpend: 'Peut encore dépenser',
  confirmations: 'Confirmations',
  updated: 'Les nouvelles limites valent dès maintenant.',
  field: (field) =>
    ({
      call: 'Autres octets',
      chainId: 'Réseau',
      account: 'Compte',
      entityId: 'Numéro de la clé',
      nonce: 'Ordre des signatures',
      deadline: 'Signature utilisable jusqu’à',
      key: 'Clé',
      permissions: 'Autorisations',
      validAfter: 'Commence',
      validUntil: 'Se termine',
      batch: 'Plusieurs actions à la fois',
    })[field],
  cost: (signatures, gas) => {
    const first = signatures === 1 ? 'Une signature.' : `${signatures} signatures, une par réseau.`
    if (gas.payer === 'sponsor') return `${first} Pas de gaz.`
    if (gas.about) return `${first} Environ ${gas.about} de gaz.`
    return gas.limit
      ? `${first} Votre compte paie le gaz, au plus ${gas.limit}.`
      : `${first} Votre compte paie le gaz.`
  },
  walletShows: (owner) =>
    ({
      eoa: 'Votre portefeuille affichera une demande DeferredAction.',
      module: 'Votre portefeuille affichera une demande ReplaySafeHash.',
      passkey: 'Votre appareil demandera votre clé d’accès.',
    })[owner],
  usableUntil: (time) => `Cette signature peut servir jusqu’à\u00A0: ${time}.`,
  typeToAllow: (word) => `Écrivez ${word} pour autoriser`,
  dangerWord: (reason) =>
    ({
      'full-control': 'copropriétaire',
      unreadable: 'illisible',
      'account-functions': 'mon compte',
      'no-limit': 'sans limite',
      'any-token': 'tout jeton',
      forever: 'pour toujours',
    })[reason],
  allowRoot: (app) => `Faire de ${app} un copropriétaire`,
  warningsBelow: (n) =>
    `${count(n, { one: '# avertissement', many: '# d’avertissements', other: '# avertissements' })} avant d’autoriser`,
  steps: ['Signé', 'Accordé', 'Exécuté'],
  stepSigning: 'Signature en cours',
  signingPlate: 'Votre portefeuille affiche cette phrase sous sa forme technique.',
  signingFree: 'Rien n’est encore sur la chaîne, et signer ne coûte pas de gaz.',
  grantedText: (app) =>
    `C’est signé et sera exécuté avec la première action de ${app}. D’ici là, rien n’est sur la chaîne. La reprendre coûte une signature et du gaz.`,
  landedText: (created) =>
    created
      ? 'Votre compte a été créé, la clé installée et la première action faite, en une seule opération.'
      : 'La clé a été installée et la première action faite, en une seule opération.',
  blockedText:
    'Rien n’a été signé et votre portefeuille n’a pas été ouvert. Fermez cette page si vous ne vous y attendiez pas, et prévenez l’application.',
  invalidText: (app) =>
    `Rien n’a été signé et votre portefeuille n’a pas été ouvert. L’erreur est dans ${app} ; un rapport aide à la trouver.`,
  failedText:
    'Le réseau n’a pas répondu. Votre signature est conservée\u00A0; réessayer n’en demande pas d’autre.',
  declined: 'Votre portefeuille a refusé',
  renewed: 'C’était trop ancien pour être signé et a été refait',
  declinedText: 'Rien n’a été signé. Vos changements sont toujours là.',
  ends: 'Se termine',
  canSpend: 'Peut dépenser',
  usable: 'Utilisable jusqu’à',
  happened: 'Ce qui s’est passé',
  asked: 'Demandé',
  inBytes: 'Dans les octets',
  hashDomain: 'Empreinte du domaine',
  hashMessage: 'Empreinte du message',
  hashHint: 'Si un portefeuille matériel affiche des empreintes, comparez-les ici.',
  callBytes: 'Appel',
}
