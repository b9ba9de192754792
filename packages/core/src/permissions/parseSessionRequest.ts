import { InvalidRequestError } from '../errors/InvalidRequestError.js'
import type { CustomKind } from './kind.js'
import { sessionRequestVersion } from './serializeSessionRequest.js'
import { toTerms } from './toTerms.js'
import type { Permission, SessionRequest } from './types.js'
import { parseList } from './values/list.js'
import { parseObject } from './values/object.js'

const requestFields = ['version', 'permissions', 'validAfter', 'validUntil', 'batch', 'adjustable']

const permissionFields: Record<Permission['type'], readonly string[]> = {
  'contract-calls': ['address', 'functions'],
  'any-contract-calls': ['functions', 'except'],
  'erc20-spend': ['token', 'limit', 'approve', 'transfer'],
  'native-spend': ['limit', 'to'],
  gas: ['limit'],
  'native-and-gas': ['limit', 'to'],
  paymaster: ['address'],
  'account-functions': ['functions', 'equalsRoot'],
  root: [],
  custom: ['kind', 'scope', 'module', 'parameters'],
  unknown: ['reason', 'data'],
}
const allFields = [...new Set(Object.values(permissionFields).flat())]

/**
 * Reads what `serializeSessionRequest` has written, and refuses whatever could not be granted.
 * Custom kinds get back as strings what they gave as bigints.
 *
 * @throws the error of the first rule that the text breaks
 */
export function parseSessionRequest(
  text: string,
  { kinds }: { kinds?: readonly CustomKind[] | undefined } = {},
): SessionRequest {
  const object = parseObject(parseJson(text), { field: 'request', fields: requestFields })
  const { version, permissions, ...fields } = object
  if (version !== sessionRequestVersion)
    throw new InvalidRequestError({
      field: 'version',
      value: version,
      reason: `Only version ${sessionRequestVersion} of the format is known.`,
      remedy: 'Update this package, or ask for the request again.',
    })
  const revived: object = {
    permissions: parseList(permissions as readonly unknown[], 'permissions').map(
      (permission, index) => revive(permission, `permissions[${index}]`),
    ),
    ...fields,
  }
  // What the type claims, the kinds prove value by value.
  const request = revived as SessionRequest
  toTerms(request, { kinds, grant: true })
  return request
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new InvalidRequestError({
      field: 'request',
      value: text,
      reason: 'It is not JSON.',
      remedy: 'Hand in what serializeSessionRequest returned.',
      cause,
    })
  }
}

function revive(value: unknown, field: string): object {
  const { type } = parseObject(value, { field, fields: ['type', ...allFields] })
  const own = Object.entries(permissionFields).find(([name]) => name === type)?.[1] ?? allFields
  const permission = parseObject(value, { field, fields: ['type', ...own] })
  const { limit } = permission
  return typeof limit === 'string' && /^\d+$/.test(limit)
    ? { ...permission, limit: BigInt(limit) }
    : permission
}
