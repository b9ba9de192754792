import type { PickerMessages } from '../PickerMessages.js'
import { count } from './count.js'

export const picker: PickerMessages = {
  title: '¿Qué puede hacer esta clave?',
  text: 'Solo puede hacer lo que añadas aquí.',
  add: 'Añadir un permiso',
  entry: (type, unit) =>
    ({
      'erc20-spend': 'Gastar un token',
      'native-spend': `Gastar ${unit}`,
      'native-and-gas': `Gastar ${unit} y pagar el gas`,
      'contract-calls': 'Usar un contrato',
      'any-contract-calls': 'Una función en cualquier parte',
      'account-functions': 'Funciones de la cuenta',
      gas: 'Pagar el gas',
      paymaster: 'Exigir un patrocinador',
      root: 'Control total',
      custom: 'Regla propia',
    })[type],
  remove: (entry) => `Quitar: ${entry}`,

  choose: 'Elegir',
  anotherAddress: 'Otra dirección',
  unknownToken: 'No está en tu lista de tokens. Comprueba la dirección.',
  unknownContract: 'Nadie responde por él aquí. Comprueba la dirección.',
  atMost: 'Como máximo',
  units: 'unidades',
  youHold: (amount) => `tienes ${amount}`,
  amounts: 'Cantidades',
  allIHold: 'Todo lo que tengo',
  approve: 'Dejar que otros también lo tomen, ahora o después, dentro de esta cantidad',
  toAnyone: (unit) => `Enviar ${unit} a cualquiera, no solo a los contratos de aquí`,

  functions: 'Funciones',
  functionsOf: (contract) => `Funciones de ${contract}`,
  functionsAnywhere: 'Funciones en cualquier contrato',
  functionsOfAccount: 'Funciones de tu cuenta',
  whichFunctions: 'Qué funciones',
  chosenFunctions: 'Funciones elegidas',
  everyFunction: 'Todas las funciones',
  everyFunctionText: 'Todas las funciones, también las que lleguen si se actualiza el contrato.',
  chosenOf: (chosen, all) => `${chosen} de ${all} elegidas`,
  search: 'Busca o escribe una firma de función',
  match: (n) => count(n, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  noFunction: 'Ninguna función coincide. Una firma necesita sus tipos: move(uint8).',
  marked: (payable, moving) =>
    [
      payable > 0 &&
        count(payable, { one: '# pagable', many: '# de pagables', other: '# pagables' }),
      moving > 0 &&
        count(moving, {
          one: '# mueve fondos',
          many: '# mueven fondos',
          other: '# mueven fondos',
        }),
    ]
      .filter(Boolean)
      .join(', '),
  payable: 'pagable',
  movesFunds: 'mueve fondos',
  equalsRoot: 'Incluir funciones que equivalen al control total',

  actions: 'Número de acciones',
  about: 'unas',
  actionsUnit: (n) => count(n, { one: 'acción', many: 'de acciones', other: 'acciones' }),
  fewer: 'Menos acciones',
  more: 'Más acciones',
  atTodaysPrice: 'al precio del gas de hoy',
  checkingPrice: 'comprobando el precio del gas',
  noGasLimit: 'Sin límite de gas: podría quemar todo lo que tienes.',
  setLimit: 'Poner un límite',
  paymasterText: 'Solo puede actuar donde este patrocinador paga el gas.',
  rootText:
    'Una copropietaria: puede moverlo todo, cambiar el propietario y quitarte a ti. Va sola y no tiene fin.',

  usageLimit: 'Limitar el número de acciones',
  periodicSpend: 'Limitar el gasto por periodo',
  period: 'Periodo',
  periods: { hour: 'Hora', day: 'Día', week: 'Semana', month: 'Mes' },
  onlyLimits: 'Limita lo que permiten los demás permisos y por sí solo no permite nada.',

  until: 'Hasta',
  from: 'Desde',
  atOnce: 'de inmediato',
  oneWeek: '1 semana',
  oneMonth: '1 mes',
  custom: 'A medida',
  never: 'Nunca termina por sí misma',
  chooseTime: 'Elige hasta cuándo funciona.',

  amountProblem: (problem, decimals) =>
    ({
      empty: 'Introduce una cantidad mayor que 0 o quita este permiso.',
      text: 'Introduce un número, por ejemplo 12,5.',
      fraction: `Como máximo ${count(decimals, { one: '# cifra', many: '# de cifras', other: '# cifras' })} después de la coma.`,
      huge: 'Más de lo que existe de cualquier token.',
    })[problem],
  problem: {
    InvalidLimitError: 'Introduce una cantidad mayor que 0 o quita este permiso.',
    InvalidAddressError:
      'Introduce la dirección tal como la escribe su origen: 0x y 40 cifras o letras de la a a la f.',
    InvalidFunctionError: 'Elige al menos una función.',
    TooManyEntriesError: 'Elige como máximo 100 funciones.',
    PrivilegedTargetError: 'Este contrato protege tus claves: ninguna clave puede usarlo.',
    PrivilegedFunctionError: 'Una de estas funciones equivale al control total.',
    DuplicatePermissionError: 'Esto ya está arriba. Cámbialo allí.',
    PermissionConflictError: 'Esto no encaja con otro permiso de aquí. Quita uno de los dos.',
    UnboundedGasError: 'Di cuánto puede pagar de gas o exige un patrocinador.',
    EmptyRequestError: 'Añade algo que pueda hacer.',
    InvalidTimeRangeError: 'Elige un momento futuro.',
  },

  preview: 'Esta clave',
  nothing: 'Aún no puede hacer nada.',
  sentence: (phrases, until) =>
    until === undefined ? `Puede ${phrases}.` : `Puede ${phrases} hasta ${until}.`,
  sentenceForever: (phrases) => `Puede ${phrases}, para siempre.`,
  before: 'Antes de seguir',
  at: (entry, problem) => `${entry}: ${problem}`,
  submit: 'Revisar y firmar',
  fix: (n) =>
    count(n, {
      one: 'Corrige # campo para seguir.',
      many: 'Corrige # de campos para seguir.',
      other: 'Corrige # campos para seguir.',
    }),
}
