import type { ConsentMessages } from '../ConsentMessages.js'
import { count } from './count.js'

export const consent: ConsentMessages = {
  titleRequest: (app) => `${app} pide actuar por ti`,
  titleUpdate: (app) => `${app} pide más`,
  titleRoot: (app) => `${app} pide ser dueña de esta cuenta`,
  titleSigning: 'Confirma en tu cartera',
  titleGranted: (app) => `${app} tiene su clave`,
  titleLanded: (app) => `${app} ya puede actuar por ti`,
  titleBlocked: (app) => `Detenido. Lo que se firmaría no es lo que pidió ${app}.`,
  titleFailed: 'Aún no sabemos si la primera acción se ejecutó',
  titlePreparing: (app) => `${app} pide actuar por ti`,
  titleInvalid: (app) => `${app} pide algo que no se puede conceder`,
  titleUnreachable: (app) => `No se pudo comprobar lo que pide ${app}`,
  can: 'Puede',
  atStake: 'Lo que está en juego',
  canOn: (network) => `Puede, en ${network}`,
  cannot: 'No puede',
  fullRequest: 'Solicitud completa',
  lowerable: (asked, note) =>
    `${[`${asked} pedidos`, note].filter(Boolean).join(', ')}; puedes bajarlo`,
  loweredFrom: (asked) => `Bajado desde ${asked}.`,
  asAsked: 'Como se pidió',
  allow: 'Permitir',
  keepAsIs: 'Dejar como está',
  allowChange: 'Permitir el cambio',
  stopWaiting: 'Dejar de esperar',
  takeBack: 'Retirarla',
  copyReport: 'Copiar informe',
  seeLimits: 'Ver límites',
  remedyCost: '1 firma más y gas',
  from: 'desde',
  added: 'Nuevo',
  removed: 'Ya no',
  spentSoFar: (amount) => `${amount} ya gastados`,
  unchanged: (n) =>
    count(n, {
      one: '# permiso sigue igual',
      many: '# de permisos siguen igual',
      other: '# permisos siguen igual',
    }),
  preparing: 'Comprobando lo que se firmaría',
  no: 'no',
  yes: 'sí',
  spent: 'Gastado',
  canStillSpend: 'Aún puede gastar',
  confirmations: 'Confirmaciones',
  updated: 'Los nuevos límites valen desde ahora.',
  field: (field) =>
    ({
      call: 'Otros bytes',
      chainId: 'Red',
      account: 'Cuenta',
      entityId: 'Número de la clave',
      nonce: 'Orden de las firmas',
      deadline: 'Firma utilizable hasta',
      key: 'Clave',
      permissions: 'Permisos',
      validAfter: 'Empieza',
      validUntil: 'Termina',
      batch: 'Varias acciones a la vez',
    })[field],
  cost: (signatures, gas) => {
    const first = signatures === 1 ? 'Una firma.' : `${signatures} firmas, una por red.`
    if (gas.payer === 'sponsor') return `${first} Sin gas.`
    if (gas.about) return `${first} Unos ${gas.about} de gas.`
    return gas.limit
      ? `${first} Tu cuenta paga el gas, como máximo ${gas.limit}.`
      : `${first} Tu cuenta paga el gas.`
  },
  walletShows: (owner) =>
    ({
      eoa: 'Tu cartera mostrará una solicitud DeferredAction.',
      module: 'Tu cartera mostrará una solicitud ReplaySafeHash.',
      passkey: 'Tu dispositivo te pedirá la llave de acceso.',
    })[owner],
  usableUntil: (time) => `Esta firma se puede usar hasta ${time}.`,
  typeToAllow: (word) => `Escribe ${word} para permitirlo`,
  dangerWord: (reason) =>
    ({
      'full-control': 'copropietaria',
      unreadable: 'ilegible',
      'account-functions': 'mi cuenta',
      'no-limit': 'sin límite',
      'any-token': 'cualquier token',
      forever: 'para siempre',
    })[reason],
  allowRoot: (app) => `Hacer a ${app} copropietaria`,
  warningsBelow: (n) =>
    `${count(n, { one: '# advertencia', many: '# de advertencias', other: '# advertencias' })} antes de permitir`,
  steps: ['Firmado', 'Concedido', 'Ejecutado'],
  stepSigning: 'Firmando',
  signingPlate: 'Tu cartera muestra esta frase en su forma técnica.',
  signingFree: 'Aún no hay nada en la cadena, y firmar no cuesta gas.',
  grantedText: (app) =>
    `Está firmado y se ejecutará con la primera acción de ${app}. Hasta entonces no hay nada en la cadena. Retirarla cuesta una firma y gas.`,
  landedText: (created) =>
    created
      ? 'Se creó tu cuenta, se instaló la clave y se hizo la primera acción, en una sola operación.'
      : 'Se instaló la clave y se hizo la primera acción, en una sola operación.',
  blockedText:
    'No se firmó nada y tu cartera no se abrió. Cierra esta página si no lo esperabas y avisa a la aplicación.',
  invalidText: (app) =>
    `No se firmó nada y tu cartera no se abrió. El error está en ${app}; un informe ayuda a encontrarlo.`,
  failedText: 'La red no respondió. Tu firma se conserva; reintentar no necesita otra.',
  declined: 'Tu cartera lo rechazó',
  renewed: 'Era demasiado antiguo para firmarlo y se ha vuelto a hacer',
  declinedText: 'No se firmó nada. Tus cambios siguen aquí.',
  ends: 'Termina',
  canSpend: 'Puede gastar',
  usable: 'Utilizable hasta',
  happened: 'Qué pasó',
  asked: 'Pedido',
  inBytes: 'En los bytes',
  hashDomain: 'Hash del dominio',
  hashMessage: 'Hash del mensaje',
  hashHint: 'Si una cartera física muestra hashes, compáralos aquí.',
  callBytes: 'Llamada',
}
