import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

const functionCount = (n: number): string =>
  count(n, { one: '# función', many: '# de funciones', other: '# funciones' })

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined
      ? `${app} puede ${phrases}, para siempre.`
      : `${app} puede ${phrases} hasta ${until}.`,
  summaryChange: (app, phrases) => `${app} puede ${phrases}.`,
  onChain: (phrases, network) => `${phrases} en ${network}`,
  instead: (phrase, before) => `${phrase} en lugar de ${before}`,
  noLonger: (phrase) => `ya no ${phrase}`,
  actForever: 'actuar para siempre',
  actOnlyUntil: (time) => `actuar solo hasta ${time}`,
  actLonger: (duration) => `actuar ${duration} más`,
  actShorter: (duration) => `actuar ${duration} menos`,
  exposure: 'Si esta clave se filtra, puedes perder como máximo',
  exposureEverything: 'Si esta clave se filtra, puedes perderlo todo',
  exposureParts: (fromKey, fromApprovals) =>
    `${fromKey} por esta clave, ${fromApprovals} por aprobaciones abiertas.`,
  exposureAnyToken: 'Y cualquier otro token que tengas.',
  exposureFuture: 'Todos los tokens y NFT, y lo que llegue después.',
  exposureTogether: (keys, amounts) =>
    keys === 1
      ? `Por la única clave activa: ${amounts}.`
      : `Por las ${keys} claves activas juntas: ${amounts}.`,
  approvalsChecking: 'Aprobaciones abiertas: comprobando',
  approvalsChecked: 'No encontramos otra aprobación a su alcance.',
  approvalsUnknown: 'Las aprobaciones que diste antes no cuentan aquí.',
  useAllOf: (contract) => `usar todas las funciones de ${contract}`,
  useFunctionsOf: (n, contract) => `usar ${functionCount(n)} de ${contract}`,
  callFunction: (name) => `llamar a ${name}`,
  plainTransfer: 'hacer transferencias simples',
  functionsOf: (n, contract) => `${functionCount(n)} de ${contract}`,
  everyFunctionOf: (contract) =>
    `todas las funciones de ${contract}, incluidas las transferencias simples`,
  onAnyContract: 'en cualquier contrato',
  onAnyContractPhrase: (functions) => `${functions} en cualquier contrato`,
  spend: (unit) => `Gastar ${unit}`,
  spendUpTo: (amount) => `gastar hasta ${amount}`,
  spendAnyAmount: (unit) => `gastar cualquier cantidad de ${unit}`,
  sendNative: (unit) => `Enviar ${unit}`,
  toAnyone: 'a cualquiera',
  toListed: 'a los contratos de esta solicitud',
  approveToo: 'a cualquiera, y dejar que otros lo tomen',
  payForGas: 'Pagar el gas',
  aboutActions: (n) =>
    `unas ${count(n, { one: '# acción', many: '# de acciones', other: '# acciones' })}`,
  nativeAndGas: (unit) => `Enviar ${unit} y pagar el gas`,
  paymasterOnly: 'Actuar solo donde un patrocinador paga el gas',
  accountFunctions: (n) => `Usar ${functionCount(n)} de tu cuenta`,
  root: 'Hacer todo lo que tú puedes',
  custom: (kind) => `Actuar dentro de las reglas de ${kind}`,
  actAtMost: (n) =>
    `actuar como máximo ${count(n, { one: 'una vez', many: '# de veces', other: '# veces' })}`,
  actAtMostNote: 'varios pasos a la vez cuentan como uno; los fallidos también cuentan',
  perPeriod: (amount, period) =>
    `${amount} ${{ hour: 'por hora', day: 'al día', week: 'por semana', month: 'al mes' }[period]}`,
  unknown: 'Algo que no se puede leer',
  unknownReasons: {
    'validation-hook': 'una comprobación desconocida',
    'execution-hook': 'un límite desconocido',
    'allowlist-entry': 'una lista ilegible',
    selectors: 'funciones desconocidas de la cuenta',
    'signature-validation': 'firmar mensajes por ti',
    'global-validation': 'todas las funciones de la cuenta',
    'no-user-operations': 'ninguna operación',
    signer: 'una clave desconocida',
  },
  actUntil: 'Actuar hasta',
  actFrom: 'No antes de',
  noEnd: 'Nunca termina por sí misma',
  cannotDo: (impossibility, until) =>
    ({
      'other-tokens': 'Enviar otros tokens o NFT',
      'other-contracts': 'Usar otros contratos',
      'native-token': 'Enviar tus tokens nativos',
      'approve-tokens': 'Dejar que otros tomen tus tokens',
      'spend-on-gas': 'Hacer que tu cuenta pague el gas',
      'change-owner': 'Cambiar el propietario de la cuenta',
      'raise-own-limits': 'Subir sus propios límites',
      'sign-messages': 'Firmar mensajes por ti',
      'act-later': `Actuar después de: ${until ?? ''}`,
    })[impossibility],
  warning: (code, { app, amount, limit, functions, detail }) =>
    ({
      'full-control': {
        title: 'Es una copropietaria, no una clave limitada',
        text: 'Puede mover todos los tokens y NFT, cambiar el propietario y quitarte a ti. Nunca termina por sí misma.',
      },
      unreadable: {
        title: 'Una parte no se puede leer',
        text: 'Nadie puede decirte qué permite. No lo permitas si no lo sabes.',
      },
      'never-expires': {
        title: 'Nunca termina por sí misma',
        text: 'Sigue hasta que la retires.',
      },
      'long-lived': {
        title: 'Dura mucho',
        text: 'Una clave que termina antes puede hacer menos daño.',
      },
      'native-unlimited': {
        title: 'Puede enviar todos tus tokens nativos',
        text: 'Lo que envía no tiene límite.',
      },
      'native-unusable': {
        title: 'No puede enviar nada',
        text: 'Puede enviar tokens nativos, pero ninguna llamada permitida los acepta.',
      },
      'gas-unlimited': {
        title: 'Puede quemar todos tus tokens nativos como gas',
        text: 'Lo que tu cuenta paga por el gas no tiene límite.',
      },
      'token-without-limit': {
        title: 'Puede mover un token sin límite',
        text: functions
          ? `Puede ${functions}, tanto como tengas.`
          : 'Puede mover todo lo que tengas de este token.',
      },
      'any-contract-moves-funds': {
        title: 'Puede mover cualquier token',
        text: `Puede ${functions ?? 'mover tokens'} en todos los contratos.`,
      },
      'any-contract': {
        title: 'Puede actuar en cualquier contrato',
        text: `Puede ${functions ?? 'usar estas funciones'} en todos los contratos, también en los que aún no existen.`,
      },
      'payable-function': {
        title: 'Puede pagar mientras actúa',
        text: `Puede ${functions ?? 'actuar'} y enviar con ello tokens nativos, dentro del límite.`,
      },
      'whole-contract': {
        title: `${app} pide todas las funciones`,
        text: 'Las funciones que se añadan después también están incluidas.',
      },
      'approval-outlives-session': {
        title: 'Puede dejar que otros tomen este token',
        text: 'Lo que les deja tomar se puede tomar también después de que la clave termine.',
      },
      'existing-approval': {
        title: `${app} ya puede tomar ${amount ?? 'tokens'}`,
        text: limit
          ? `Lo aprobaste antes. El límite de ${limit} no cubre esa aprobación.`
          : 'Lo aprobaste antes. Ningún límite de aquí cubre esa aprobación.',
      },
      'unused-function': {
        title: `${app} pide más de lo que usa`,
        text: functions ? `Hasta ahora no ha necesitado ${functions}.` : 'No las ha usado todas.',
      },
      'unverified-token': {
        title: 'Este token no está en la lista de tokens',
        text: `Comprueba su dirección: cualquiera puede poner cualquier nombre a un token.${detail ? ` ${detail}` : ''}`,
      },
    })[code],
  remedy: (code) =>
    ({
      'add-token-limit': 'No permitir nada de él',
      'list-functions': 'Permitir solo las funciones que usa',
      'list-contracts': 'Pedir contratos concretos',
      'remove-function': 'Permitir solo las demás',
      'set-expiry': 'Terminarla en 30 días',
      shorten: 'Terminarla en 30 días',
      'set-native-limit': 'Pedir un límite',
      'set-gas-limit': 'Pedir un límite',
      'revoke-approval': 'Quitar la aprobación',
      'refuse-approve': 'No dejar que otros lo tomen',
      'allow-transfers': 'Permitir enviar a cualquiera',
    })[code],
}
