import type { SessionsMessages } from '../SessionsMessages.js'
import { count } from './count.js'

const keys = (n: number): string => count(n, { one: '# clé', many: '# de clés', other: '# clés' })

export const sessions: SessionsMessages = {
  title: 'Clés de votre compte',
  status: {
    granted: 'Accordée',
    lapsed: 'Caduque',
    scheduled: 'Programmée',
    active: 'Active',
    exhausted: 'Épuisée',
    expired: 'Expirée',
    revoked: 'Révoquée',
    unknown: 'Pas faite ici',
    checking: 'Vérification',
  },
  elsewhere: 'Clé venue d’ailleurs',
  can: (phrases) => `Peut ${phrases}.`,
  could: (phrases) => `Pouvait ${phrases}.`,
  spendOf: (unit) => `dépenser ${unit}`,
  useFunctions: (n, contract) =>
    `utiliser ${count(n, { one: '# fonction', many: '# de fonctions', other: '# fonctions' })} de ${contract}`,
  time: 'Durée',
  until: (time) => `jusqu’à ${time}`,
  neverEnds: 'sans fin',
  startsIn: 'avant le début',
  startsNow: 'commence maintenant',
  left: 'restants',
  timeLeft: 'restantes',
  ended: 'terminée',
  endsIn: (name, duration) =>
    `${name === undefined ? 'Cette clé' : `La clé de ${name}`} ${duration === undefined ? 'est terminée' : `se termine dans ${duration}`}.`,
  of: (amount) => `sur ${amount}`,
  limitUnknown: 'limite inconnue',
  unread: 'n’a pas pu être lu',
  fullAgain: (time) => `de nouveau plein\u00A0: ${time}`,
  gas: 'Gaz',
  operations: 'Actions',
  perPeriod: {
    hour: 'Cette heure',
    day: 'Aujourd’hui',
    week: 'Cette semaine',
    month: 'Ce mois-ci',
  },
  moreLimits: (n) =>
    `et ${count(n, { one: '# autre limite', many: '# d’autres limites', other: '# autres limites' })}`,

  found: 'Trouvée sur la chaîne. Rien sur cet appareil ne l’a faite.',
  granted: 'Signée, et sur la chaîne dès sa première action.',
  lapsed: 'Elle ne peut plus être mise sur la chaîne.',
  exhausted: 'Ses limites sont épuisées\u00A0: elle ne peut plus rien faire.',
  startsOn: (time) => `Commence\u00A0: ${time}.`,
  endedAt: (relative) => `Terminée ${relative}. Elle ne peut rien faire.`,
  revoked: 'Reprise. Elle ne peut rien faire.',
  unclean: 'Ses limites sont encore enregistrées sur la chaîne.',
  gasUsedUp: 'Son gaz est épuisé. Elle ne peut agir que si quelqu’un d’autre paie le gaz.',
  noTimeLimit: 'Elle ne se termine jamais d’elle-même.',
  pending:
    'Un changement est signé. Tant qu’il n’est pas sur la chaîne, les anciennes conditions valent.',

  lastUsed: (relative) => `Dernière utilisation\u00A0: ${relative}.`,
  neverUsed: 'Jamais utilisée.',
  madeAt: (time) => `Faite\u00A0: ${time}.`,
  actions: (n) => count(n, { one: '# action.', many: '# d’actions.', other: '# actions.' }),

  details: 'Détails',
  narrow: 'Restreindre',
  extend: 'Étendre',
  replace: 'Remplacer la clé',
  revoke: 'Révoquer',
  takeBack: 'Reprendre',
  cleanUp: 'Nettoyer',
  revokeAll: 'Tout révoquer',
  actionOn: (action, name) => `${action}\u00A0: ${name}`,

  atRisk: (n) => [`Par ${keys(n)}, vous pouvez perdre au plus `, '.'],
  nothingAtRisk: (n) => `Par ${keys(n)}, vous ne pouvez rien perdre.`,
  unbounded: (n) =>
    count(n, {
      one: 'Une autre clé n’a pas de limite connue\u00A0: elle peut prendre davantage.',
      many: '# d’autres clés n’ont pas de limite connue\u00A0: elles peuvent prendre davantage.',
      other: '# autres clés n’ont pas de limite connue\u00A0: elles peuvent prendre davantage.',
    }),
  checkingKeys: (n) =>
    `Vérification de ${count(n, { one: '# autre clé', many: '# d’autres clés', other: '# autres clés' })}.`,
  offline: 'Ceci n’est peut-être plus à jour',
  loading: 'Recherche de vos clés',
  empty: 'Cet appareil ne connaît aucune clé de votre compte.',
  emptyText:
    'Quand vous autorisez une application à agir pour vous, elle apparaît ici, avec ce qu’elle peut encore faire.',
  recoverText: 'Des clés faites sur un autre appareil\u00A0?',
  recover: 'Les chercher sur la chaîne',
  recovering: (share) => `Recherche sur la chaîne, ${Math.floor(share * 100)}\u00A0%`,

  detailsTitle: (name) => `Clé de ${name}`,
  canDo: 'Peut',
  whatIsLeft: 'Ce qui reste',
  account: 'Compte',
  key: 'Clé',
  network: 'Réseau',
  entityId: 'Numéro',
  transaction: 'Transaction',

  change: {
    narrowTitle: (name) => `Restreindre la clé de ${name}`,
    narrowText: 'Baissez ce qu’elle peut encore faire, ou terminez-la plus tôt.',
    narrow: 'Restreindre',
    extendTitle: (name) => `Étendre la clé de ${name}`,
    extendText: 'Laissez-la agir plus longtemps, ou dépenser davantage.',
    extend: 'Étendre',
    longer: 'Combien de temps en plus',
    asItIs: 'Telle quelle',
    oneDay: '1 jour',
    spent: (amount) => `${amount} déjà dépensés`,
    onlyMore: (limit) => `Au moins ${limit}, comme maintenant. Restreignez la clé pour baisser.`,
    untilThen: 'Tant que ce n’est pas sur la chaîne, les anciennes conditions valent.',
    changed: (name) => `La clé de ${name} a changé`,
    failed: 'Pas de changement',
    failedText: 'Les anciennes conditions valent.',
  },

  rotate: {
    title: (name) => `Remplacer la clé de ${name}\u00A0?`,
    text: 'Pour une clé perdue, ou que quelqu’un d’autre pourrait avoir. Cet appareil en crée une nouvelle, et l’ancienne ne peut plus rien faire. Les limites et les dépenses restent telles quelles.',
    stillWorks: 'L’ancienne clé fonctionne jusqu’à ce que la nouvelle soit sur la chaîne.',
    rotated: (name) => `${name} a une nouvelle clé`,
    rotatedText:
      'L’ancienne clé ne peut plus rien faire. Les limites et les dépenses restent telles quelles.',
    failed: 'Non remplacée',
  },
}
