const address = { type: 'string', pattern: '^0x[0-9a-fA-F]{40}$' } as const
const amount = {
  type: 'string',
  pattern: '^[0-9]{1,78}$',
  description: 'Base units, decimal, at most 2^256 - 1.',
} as const
const openAmount = { anyOf: [amount, { const: 'unlimited' }] } as const
const functions = {
  type: 'array',
  items: { type: 'string', description: 'A selector of 4 bytes, or a signature.' },
  minItems: 1,
  maxItems: 100,
} as const
const time = { type: 'integer', minimum: 0, maximum: 2 ** 48 - 2 } as const
const anyone = { const: 'anyone' } as const

function permission<properties extends Record<string, object>>(
  type: string,
  required: properties,
  optional: Record<string, object> = {},
): object {
  return {
    type: 'object',
    properties: { type: { const: type }, ...required, ...optional },
    required: ['type', ...Object.keys(required)],
    additionalProperties: false,
  }
}

/** JSON Schema (draft 2020-12) of what `serializeSessionRequest` writes, version 1. */
export const sessionRequestSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Valet Key session request',
  type: 'object',
  properties: {
    version: { const: 1 },
    permissions: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: {
        oneOf: [
          permission('contract-calls', {
            address,
            functions: { anyOf: [{ const: 'all' }, functions] },
          }),
          permission(
            'any-contract-calls',
            { functions },
            { except: { type: 'array', items: address, maxItems: 100 } },
          ),
          permission(
            'erc20-spend',
            { token: address, limit: amount },
            { approve: { type: 'boolean' }, transfer: { type: 'boolean' } },
          ),
          permission('native-spend', { limit: openAmount }, { to: anyone }),
          permission('gas', { limit: openAmount }),
          permission('native-and-gas', { limit: amount }, { to: anyone }),
          permission('paymaster', { address }),
          permission('account-functions', { functions }, { equalsRoot: { const: true } }),
          permission('root', {}),
          permission(
            'custom',
            { kind: { type: 'string' }, module: address, parameters: { type: 'object' } },
            { scope: { type: 'string' } },
          ),
        ],
      },
    },
    validAfter: time,
    validUntil: { anyOf: [time, { const: 'never' }] },
    batch: { type: 'boolean' },
    adjustable: { type: 'boolean' },
  },
  required: ['version', 'permissions', 'validUntil'],
  additionalProperties: false,
}
