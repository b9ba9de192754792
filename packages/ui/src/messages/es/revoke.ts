import type { RevokeMessages } from '../RevokeMessages.js'
import { count } from './count.js'

export const revoke: RevokeMessages = {
  title: (name, n) =>
    name === undefined
      ? count(n, {
          one: '¿Revocar # clave?',
          many: '¿Revocar # de claves?',
          other: '¿Revocar las # claves?',
        })
      : `¿Revocar la clave de ${name}?`,
  titleCancel: (name) => `¿Retirar la clave de ${name}?`,
  titleSigning: 'Confirma en tu cartera',
  titleDone: (name, n) =>
    name === undefined
      ? count(n, {
          one: '# clave revocada',
          many: '# de claves revocadas',
          other: '# claves revocadas',
        })
      : `La clave de ${name} está revocada`,
  titleFailed: 'No revocada',
  titleCleanUp: 'Limpiar',
  ends: (name, kept) =>
    [
      name === undefined
        ? 'Ninguna de ellas podrá ya actuar por ti.'
        : `${name} ya no podrá actuar por ti.`,
      kept === undefined ? '' : `Lo que le quedaba se queda contigo: ${kept}.`,
    ]
      .join(' ')
      .trim(),
  endsCancelled: (name) => `Está firmada y no está en la cadena. ${name} no podrá usarla.`,
  gasOf: (amount) => `${amount} de gas`,
  leavesBehind: 'Lo que deja atrás',
  checking: 'Buscando aprobaciones abiertas',
  leftover: (amount, spender) => `Aprobación de ${amount} a ${spender}`,
  unlimited: (unit) => `${unit} sin límite`,
  fromSession: (time) =>
    time === undefined ? 'Hecha por esta clave.' : `Hecha por esta clave, ${time}.`,
  given: (time) => (time === undefined ? 'Dada antes.' : `Dada: ${time}.`),
  couldStillTake: (spender) => `${spender} aún podría tomarlo.`,
  nothingToTake: (unit) => `Tienes 0 ${unit}, así que ahora no se puede tomar nada.`,
  keep: (n) => (n === 1 ? 'Conservar la clave' : 'Conservarlas'),
  revoke: (n) => (n === 1 ? 'Revocar' : 'Revocar todas'),
  revokeAndCleanUp: 'Revocar y limpiar',
  cleanUp: 'Limpiar',
  cleanUpText:
    'Estas aprobaciones siguen abiertas aunque la clave ya no exista, hasta que las cierres.',
  cleanUpStored:
    'La clave ya no existe, pero sus límites siguen guardados en la cadena. No hacen daño; limpiar los elimina.',
  cost: (gas) => (gas === undefined ? 'Una firma, y gas.' : `Una firma. Unos ${gas} de gas.`),
  costSponsored: 'Una firma. Sin gas.',
  walletAsks: 'Tu cartera te pregunta una vez.',
  stillActs: 'Hasta que esté en la cadena, la clave sigue funcionando.',
  checkedAt: (time) => `Comprobado en la cadena: ${time}.`,
  stillOpen: (list) => `Sigue abierto: ${list}.`,
  failedText: 'Nada ha cambiado: la clave sigue funcionando.',
  titleNotCleaned: 'Sin limpiar',
  nothingChanged: 'Nada ha cambiado.',
}
