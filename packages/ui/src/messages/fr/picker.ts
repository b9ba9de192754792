import type { PickerMessages } from '../PickerMessages.js'
import { count } from './count.js'

export const picker: PickerMessages = {
  title: 'Que peut faire cette clé\u00A0?',
  text: 'Elle ne peut faire que ce que vous ajoutez ici.',
  add: 'Ajouter une autorisation',
  entry: (type, unit) =>
    ({
      'erc20-spend': 'Dépenser un jeton',
      'native-spend': `Dépenser ${unit}`,
      'native-and-gas': `Dépenser ${unit} et payer le gaz`,
      'contract-calls': 'Utiliser un contrat',
      'any-contract-calls': 'Une fonction partout',
      'account-functions': 'Fonctions du compte',
      gas: 'Payer le gaz',
      paymaster: 'Exiger un sponsor',
      root: 'Contrôle total',
      custom: 'Règle particulière',
    })[type],
  remove: (entry) => `Retirer\u00A0: ${entry}`,

  choose: 'Choisir',
  anotherAddress: 'Autre adresse',
  unknownToken: 'Absent de votre liste de jetons. Vérifiez l’adresse.',
  unknownContract: 'Personne ici ne s’en porte garant. Vérifiez l’adresse.',
  atMost: 'Au plus',
  units: 'unités',
  youHold: (amount) => `vous détenez ${amount}`,
  amounts: 'Montants',
  allIHold: 'Tout ce que je détiens',
  approve: 'Laisser aussi d’autres le prendre, maintenant ou plus tard, dans ce montant',
  toAnyone: (unit) => `Envoyer ${unit} à n’importe qui, pas seulement aux contrats d’ici`,

  functions: 'Fonctions',
  functionsOf: (contract) => `Fonctions de ${contract}`,
  functionsAnywhere: 'Fonctions sur tout contrat',
  functionsOfAccount: 'Fonctions de votre compte',
  whichFunctions: 'Quelles fonctions',
  chosenFunctions: 'Fonctions choisies',
  everyFunction: 'Toutes les fonctions',
  everyFunctionText:
    'Toutes les fonctions, y compris celles à venir si le contrat est mis à niveau.',
  chosenOf: (chosen, all) => `${chosen} sur ${all} choisies`,
  search: 'Cherchez, ou tapez une signature',
  match: (n) => count(n, { one: '# résultat', many: '# de résultats', other: '# résultats' }),
  noFunction:
    'Aucune fonction ne correspond. Une signature a besoin de ses types\u00A0: move(uint8).',
  marked: (payable, moving) =>
    [
      payable > 0 &&
        count(payable, { one: '# payable', many: '# de payables', other: '# payables' }),
      moving > 0 &&
        count(moving, {
          one: '# déplace des fonds',
          many: '# déplacent des fonds',
          other: '# déplacent des fonds',
        }),
    ]
      .filter(Boolean)
      .join(', '),
  payable: 'payable',
  movesFunds: 'déplace des fonds',
  equalsRoot: 'Inclure les fonctions qui équivalent au contrôle total',

  actions: 'Nombre d’actions',
  about: 'environ',
  actionsUnit: (n) => count(n, { one: 'action', many: 'd’actions', other: 'actions' }),
  fewer: 'Moins d’actions',
  more: 'Plus d’actions',
  atTodaysPrice: 'au prix du gaz d’aujourd’hui',
  checkingPrice: 'vérification du prix du gaz',
  noGasLimit: 'Pas de limite de gaz\u00A0: elle pourrait brûler tout ce que vous avez.',
  setLimit: 'Fixer une limite',
  paymasterText: 'Elle ne peut agir que là où ce sponsor paie le gaz.',
  rootText:
    'Un copropriétaire\u00A0: elle peut tout déplacer, changer le propriétaire et vous retirer. Elle est seule et n’a pas de fin.',

  usageLimit: 'Limiter le nombre d’actions',
  periodicSpend: 'Limiter les dépenses par période',
  period: 'Période',
  periods: { hour: 'Heure', day: 'Jour', week: 'Semaine', month: 'Mois' },
  onlyLimits: 'Limite ce que les autres autorisations permettent et ne permet rien à elle seule.',

  until: 'Jusqu’à',
  from: 'À partir de',
  atOnce: 'tout de suite',
  oneWeek: '1 semaine',
  oneMonth: '1 mois',
  custom: 'Personnalisé',
  never: 'Ne se termine jamais d’elle-même',
  chooseTime: 'Choisissez jusqu’à quand elle fonctionne.',

  amountProblem: (problem, decimals) =>
    ({
      empty: 'Saisissez un montant supérieur à 0, ou retirez cette autorisation.',
      text: 'Saisissez un nombre, par exemple 12,5.',
      fraction: `Au plus ${count(decimals, { one: '# chiffre', many: '# de chiffres', other: '# chiffres' })} après la virgule.`,
      huge: 'Plus qu’il n’existe d’aucun jeton.',
    })[problem],
  problem: {
    InvalidLimitError: 'Saisissez un montant supérieur à 0, ou retirez cette autorisation.',
    InvalidAddressError:
      'Saisissez l’adresse telle que sa source l’écrit\u00A0: 0x et 40 chiffres ou lettres de a à f.',
    InvalidFunctionError: 'Choisissez au moins une fonction.',
    TooManyEntriesError: 'Choisissez au plus 100 fonctions.',
    PrivilegedTargetError: 'Ce contrat garde vos clés\u00A0: aucune clé ne peut l’utiliser.',
    PrivilegedFunctionError: 'L’une de ces fonctions équivaut au contrôle total.',
    DuplicatePermissionError: 'C’est déjà plus haut. Modifiez-le là.',
    PermissionConflictError:
      'Cela ne va pas avec une autre autorisation d’ici. Retirez l’une des deux.',
    UnboundedGasError: 'Dites combien elle peut payer en gaz, ou exigez un sponsor.',
    EmptyRequestError: 'Ajoutez quelque chose qu’elle puisse faire.',
    InvalidTimeRangeError: 'Choisissez un moment à venir.',
  },

  preview: 'Cette clé',
  nothing: 'Elle ne peut encore rien faire.',
  sentence: (phrases, until) =>
    until === undefined ? `Elle peut ${phrases}.` : `Elle peut ${phrases}, jusqu’à ${until}.`,
  sentenceForever: (phrases) => `Elle peut ${phrases}, pour toujours.`,
  before: 'Avant de continuer',
  at: (entry, problem) => `${entry}\u00A0: ${problem}`,
  submit: 'Vérifier et signer',
  fix: (n) =>
    count(n, {
      one: 'Corrigez # champ pour continuer.',
      many: 'Corrigez # de champs pour continuer.',
      other: 'Corrigez # champs pour continuer.',
    }),
}
