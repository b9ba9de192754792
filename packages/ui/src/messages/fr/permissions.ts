import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

const functionCount = (n: number): string =>
  count(n, { one: '# fonction', many: '# de fonctions', other: '# fonctions' })

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined
      ? `${app} peut ${phrases}, pour toujours.`
      : `${app} peut ${phrases}, jusqu’à ${until}.`,
  summaryChange: (app, phrases) => `${app} peut ${phrases}.`,
  onChain: (phrases, network) => `${phrases} sur ${network}`,
  instead: (phrase, before) => `${phrase} au lieu de ${before}`,
  noLonger: (phrase) => `ne plus ${phrase}`,
  actForever: 'agir pour toujours',
  actOnlyUntil: (time) => `agir seulement jusqu’à ${time}`,
  actLonger: (duration) => `agir ${duration} de plus`,
  actShorter: (duration) => `agir ${duration} de moins`,
  exposure: 'Si cette clé fuit, vous pouvez perdre au plus',
  exposureEverything: 'Si cette clé fuit, vous pouvez tout perdre',
  exposureParts: (fromKey, fromApprovals) =>
    `${fromKey} par cette clé, ${fromApprovals} par des approbations ouvertes.`,
  exposureAnyToken: 'Et tout autre jeton que vous détenez.',
  exposureFuture: 'Chaque jeton et NFT, et tout ce qui arrivera.',
  exposureTogether: (keys, amounts) =>
    keys === 1
      ? `Par la seule clé active\u00A0: ${amounts}.`
      : `Par les ${keys} clés actives ensemble\u00A0: ${amounts}.`,
  approvalsChecking: 'Approbations ouvertes\u00A0: vérification',
  approvalsChecked: 'Nous n’avons trouvé aucune autre approbation à sa portée.',
  approvalsUnknown: 'Les approbations que vous avez données avant ne sont pas comptées ici.',
  useAllOf: (contract) => `utiliser toutes les fonctions de ${contract}`,
  useFunctionsOf: (n, contract) => `utiliser ${functionCount(n)} de ${contract}`,
  callFunction: (name) => `appeler ${name}`,
  plainTransfer: 'faire des transferts simples',
  functionsOf: (n, contract) => `${functionCount(n)} de ${contract}`,
  everyFunctionOf: (contract) => `toutes les fonctions de ${contract}, transferts simples compris`,
  onAnyContract: 'sur tout contrat',
  onAnyContractPhrase: (functions) => `${functions} sur tout contrat`,
  spend: (unit) => `Dépenser ${unit}`,
  spendUpTo: (amount) => `dépenser jusqu’à ${amount}`,
  spendAnyAmount: (unit) => `dépenser n’importe quel montant en ${unit}`,
  sendNative: (unit) => `Envoyer ${unit}`,
  toAnyone: 'à n’importe qui',
  toListed: 'aux contrats de cette demande',
  approveToo: 'à n’importe qui, et laisser d’autres le prendre',
  payForGas: 'Payer le gaz',
  aboutActions: (n) =>
    `environ ${count(n, { one: '# action', many: '# d’actions', other: '# actions' })}`,
  nativeAndGas: (unit) => `Envoyer ${unit} et payer le gaz`,
  paymasterOnly: 'Agir seulement là où un sponsor paie le gaz',
  accountFunctions: (n) => `Utiliser ${functionCount(n)} de votre compte`,
  root: 'Faire tout ce que vous pouvez faire',
  custom: (kind) => `Agir selon les règles de ${kind}`,
  actAtMost: (n) =>
    `agir au plus ${count(n, { one: 'une fois', many: '# de fois', other: '# fois' })}`,
  actAtMostNote: 'plusieurs étapes à la fois comptent pour une, les échecs comptent aussi',
  perPeriod: (amount, period) =>
    `${amount} ${{ hour: 'par heure', day: 'par jour', week: 'par semaine', month: 'par mois' }[period]}`,
  unknown: 'Quelque chose d’illisible',
  unknownReasons: {
    'validation-hook': 'un contrôle inconnu',
    'execution-hook': 'une limite inconnue',
    'allowlist-entry': 'une liste illisible',
    selectors: 'des fonctions inconnues du compte',
    'signature-validation': 'signer des messages pour vous',
    'global-validation': 'toutes les fonctions du compte',
    'no-user-operations': 'aucune opération',
    signer: 'une clé inconnue',
  },
  actUntil: 'Agir jusqu’à',
  actFrom: 'Pas avant',
  noEnd: 'Elle ne se termine jamais d’elle-même',
  cannotDo: (impossibility, until) =>
    ({
      'other-tokens': 'Envoyer d’autres jetons ou NFT',
      'other-contracts': 'Utiliser d’autres contrats',
      'native-token': 'Envoyer vos jetons natifs',
      'approve-tokens': 'Laisser d’autres prendre vos jetons',
      'spend-on-gas': 'Faire payer le gaz à votre compte',
      'change-owner': 'Changer le propriétaire du compte',
      'raise-own-limits': 'Relever ses propres limites',
      'sign-messages': 'Signer des messages pour vous',
      'act-later': `Agir après\u00A0: ${until ?? ''}`,
    })[impossibility],
  warning: (code, { app, amount, limit, functions, detail }) =>
    ({
      'full-control': {
        title: 'C’est un copropriétaire, pas une clé limitée',
        text: 'Elle peut déplacer chaque jeton et NFT, changer le propriétaire et vous retirer. Elle ne se termine jamais d’elle-même.',
      },
      unreadable: {
        title: 'Une partie est illisible',
        text: 'Personne ne peut vous dire ce qu’elle autorise. N’autorisez que si vous le savez.',
      },
      'never-expires': {
        title: 'Elle ne se termine jamais d’elle-même',
        text: 'Elle reste jusqu’à ce que vous la repreniez.',
      },
      'long-lived': {
        title: 'Elle dure longtemps',
        text: 'Une clé qui se termine plus tôt peut moins nuire.',
      },
      'native-unlimited': {
        title: 'Elle peut envoyer tous vos jetons natifs',
        text: 'Ce qu’elle envoie n’a pas de limite.',
      },
      'native-unusable': {
        title: 'Elle ne peut rien envoyer',
        text: 'Elle peut envoyer des jetons natifs, mais aucun appel autorisé ne les accepte.',
      },
      'gas-unlimited': {
        title: 'Elle peut brûler tous vos jetons natifs en gaz',
        text: 'Ce que votre compte paie en gaz n’a pas de limite.',
      },
      'token-without-limit': {
        title: 'Elle peut déplacer un jeton sans limite',
        text: functions
          ? `Elle peut ${functions}, autant que vous en détenez.`
          : 'Elle peut déplacer tout ce que vous détenez de ce jeton.',
      },
      'any-contract-moves-funds': {
        title: 'Elle peut déplacer tout jeton',
        text: `Elle peut ${functions ?? 'déplacer des jetons'} sur chaque contrat.`,
      },
      'any-contract': {
        title: 'Elle peut agir sur tout contrat',
        text: `Elle peut ${functions ?? 'utiliser ces fonctions'} sur chaque contrat, même sur ceux qui n’existent pas encore.`,
      },
      'payable-function': {
        title: 'Elle peut payer en agissant',
        text: `Elle peut ${functions ?? 'agir'} et envoyer avec cela des jetons natifs, dans la limite.`,
      },
      'whole-contract': {
        title: `${app} demande toutes les fonctions`,
        text: 'Les fonctions ajoutées plus tard sont comprises.',
      },
      'approval-outlives-session': {
        title: 'Elle peut laisser d’autres prendre ce jeton',
        text: 'Ce qu’elle les laisse prendre peut encore être pris après la fin de la clé.',
      },
      'existing-approval': {
        title: `${app} peut déjà prendre ${amount ?? 'des jetons'}`,
        text: limit
          ? `Vous l’avez approuvé auparavant. La limite de ${limit} ne couvre pas cette approbation.`
          : 'Vous l’avez approuvé auparavant. Aucune limite ici ne couvre cette approbation.',
      },
      'unused-function': {
        title: `${app} demande plus qu’elle n’utilise`,
        text: functions
          ? `Jusqu’ici, elle n’a pas eu besoin de ${functions}.`
          : 'Elle ne les a pas toutes utilisées.',
      },
      'unverified-token': {
        title: 'Ce jeton n’est pas dans la liste de jetons',
        text: `Vérifiez son adresse\u00A0: chacun peut donner n’importe quel nom à un jeton.${detail ? ` ${detail}` : ''}`,
      },
    })[code],
  remedy: (code) =>
    ({
      'add-token-limit': 'Ne rien en autoriser',
      'list-functions': 'Autoriser seulement les fonctions utilisées',
      'list-contracts': 'Demander plutôt des contrats précis',
      'remove-function': 'Autoriser seulement les autres',
      'set-expiry': 'La terminer dans 30 jours',
      shorten: 'La terminer dans 30 jours',
      'set-native-limit': 'Demander plutôt une limite',
      'set-gas-limit': 'Demander plutôt une limite',
      'revoke-approval': 'Retirer l’approbation',
      'refuse-approve': 'Ne pas laisser d’autres le prendre',
      'allow-transfers': 'Autoriser l’envoi à n’importe qui',
    })[code],
}
