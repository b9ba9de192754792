import type { SessionsMessages } from '../SessionsMessages.js'
import { count } from './count.js'

const keys = (n: number): string =>
  count(n, { one: '# clave', many: '# de claves', other: '# claves' })

export const sessions: SessionsMessages = {
  title: 'Claves de tu cuenta',
  status: {
    granted: 'Concedida',
    lapsed: 'Sin efecto',
    scheduled: 'Programada',
    active: 'Activa',
    exhausted: 'Agotada',
    expired: 'Caducada',
    revoked: 'Revocada',
    unknown: 'No hecha aquí',
    checking: 'Comprobando',
  },
  elsewhere: 'Clave de otro lugar',
  can: (phrases) => `Puede ${phrases}.`,
  could: (phrases) => `Podía ${phrases}.`,
  spendOf: (unit) => `gastar ${unit}`,
  useFunctions: (n, contract) =>
    `usar ${count(n, { one: '# función', many: '# de funciones', other: '# funciones' })} de ${contract}`,
  time: 'Tiempo',
  until: (time) => `hasta ${time}`,
  neverEnds: 'sin fin',
  startsIn: 'para empezar',
  startsNow: 'empieza ahora',
  left: 'restantes',
  timeLeft: 'restantes',
  ended: 'terminado',
  endsIn: (name, duration) =>
    `${name === undefined ? 'Esta clave' : `La clave de ${name}`} ${duration === undefined ? 'ha terminado' : `termina en ${duration}`}.`,
  of: (amount) => `de ${amount}`,
  limitUnknown: 'límite desconocido',
  unread: 'no se pudo leer',
  fullAgain: (time) => `completo de nuevo: ${time}`,
  gas: 'Gas',
  operations: 'Acciones',
  perPeriod: { hour: 'Esta hora', day: 'Hoy', week: 'Esta semana', month: 'Este mes' },
  moreLimits: (n) =>
    `y ${count(n, { one: '# límite más', many: '# de límites más', other: '# límites más' })}`,

  found: 'Encontrada en la cadena. Nada en este dispositivo la hizo.',
  granted: 'Firmada; llega a la cadena con su primera acción.',
  lapsed: 'Ya no se puede poner en la cadena.',
  exhausted: 'Sus límites están agotados: no puede hacer nada más.',
  startsOn: (time) => `Empieza: ${time}.`,
  endedAt: (relative) => `Terminó ${relative}. No puede hacer nada.`,
  revoked: 'Retirada. No puede hacer nada.',
  unclean: 'Sus límites siguen guardados en la cadena.',
  gasUsedUp: 'Su gas está agotado. Solo puede actuar si otra persona paga el gas.',
  noTimeLimit: 'Nunca termina por sí misma.',
  pending: 'Hay un cambio firmado. Hasta que esté en la cadena valen las condiciones anteriores.',

  lastUsed: (relative) => `Último uso: ${relative}.`,
  neverUsed: 'Nunca usada.',
  madeAt: (time) => `Hecha: ${time}.`,
  actions: (n) => count(n, { one: '# acción.', many: '# de acciones.', other: '# acciones.' }),

  details: 'Detalles',
  narrow: 'Reducir',
  extend: 'Ampliar',
  replace: 'Sustituir clave',
  revoke: 'Revocar',
  takeBack: 'Retirar',
  cleanUp: 'Limpiar',
  revokeAll: 'Revocar todas',
  actionOn: (action, name) => `${action}: ${name}`,

  atRisk: (n) => [`Por ${keys(n)} puedes perder como máximo `, '.'],
  nothingAtRisk: (n) => `Por ${keys(n)} no puedes perder nada.`,
  unbounded: (n) =>
    count(n, {
      one: 'Otra clave no tiene un límite conocido: puede tomar más.',
      many: 'Otros # de claves no tienen un límite conocido: pueden tomar más.',
      other: 'Otras # claves no tienen un límite conocido: pueden tomar más.',
    }),
  checkingKeys: (n) =>
    `Comprobando ${count(n, { one: '# clave más', many: '# de claves más', other: '# claves más' })}.`,
  offline: 'Puede no estar al día',
  loading: 'Buscando tus claves',
  empty: 'Este dispositivo no conoce ninguna clave de tu cuenta.',
  emptyText:
    'Cuando permitas que una aplicación actúe por ti, aparecerá aquí con lo que aún puede hacer.',
  recoverText: '¿Hiciste claves en otro dispositivo?',
  recover: 'Buscarlas en la cadena',
  recovering: (share) => `Buscando en la cadena, ${Math.floor(share * 100)} %`,

  detailsTitle: (name) => `Clave de ${name}`,
  canDo: 'Puede',
  whatIsLeft: 'Lo que queda',
  account: 'Cuenta',
  key: 'Clave',
  network: 'Red',
  entityId: 'Número',
  transaction: 'Transacción',

  change: {
    narrowTitle: (name) => `Reducir la clave de ${name}`,
    narrowText: 'Baja lo que aún puede hacer o termínala antes.',
    narrow: 'Reducir',
    extendTitle: (name) => `Ampliar la clave de ${name}`,
    extendText: 'Déjala actuar más tiempo o gastar más.',
    extend: 'Ampliar',
    longer: 'Cuánto tiempo más',
    asItIs: 'Como está',
    oneDay: '1 día',
    spent: (amount) => `${amount} ya gastados`,
    onlyMore: (limit) => `Al menos ${limit}, como ahora. Reduce la clave para bajarlo.`,
    untilThen: 'Hasta que esté en la cadena valen las condiciones anteriores.',
    changed: (name) => `La clave de ${name} ha cambiado`,
    failed: 'Sin cambios',
    failedText: 'Valen las condiciones anteriores.',
  },

  rotate: {
    title: (name) => `¿Sustituir la clave de ${name}?`,
    text: 'Para una clave perdida, o que quizá tenga otra persona. Este dispositivo crea una nueva, y la anterior ya no puede hacer nada. Los límites y lo gastado quedan como están.',
    stillWorks: 'La clave anterior funciona hasta que la nueva esté en la cadena.',
    rotated: (name) => `${name} tiene una clave nueva`,
    rotatedText:
      'La clave anterior ya no puede hacer nada. Los límites y lo gastado quedan como están.',
    failed: 'No sustituida',
  },
}
