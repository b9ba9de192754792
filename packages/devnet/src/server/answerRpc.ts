import { RpcError } from './RpcError.js'

export type RpcMethods = Record<string, (params: readonly unknown[]) => Promise<unknown>>

type RpcAnswer = { jsonrpc: '2.0'; id: unknown } & (
  | { result: unknown }
  | { error: { code: number; message: string } }
)

/** Answers the body of a JSON-RPC 2.0 request, single or batch. */
export async function answerRpc(
  methods: RpcMethods,
  body: string,
): Promise<RpcAnswer | RpcAnswer[]> {
  let request: unknown
  try {
    request = JSON.parse(body)
  } catch {
    return failure(null, new RpcError('parse', 'The request is not JSON.'))
  }
  if (Array.isArray(request)) return Promise.all(request.map((one) => answerOne(methods, one)))
  return answerOne(methods, request)
}

async function answerOne(methods: RpcMethods, request: unknown): Promise<RpcAnswer> {
  const { id = null, method, params = [] } = isObject(request) ? request : {}
  try {
    if (typeof method !== 'string' || !Array.isArray(params)) {
      throw new RpcError('request', 'A request has a method and a list of params.')
    }
    const answer = Object.hasOwn(methods, method) ? methods[method] : undefined
    if (answer === undefined) {
      throw new RpcError(
        'method',
        `There is no method ${method} here. Methods: ${Object.keys(methods).join(', ')}.`,
      )
    }
    return { jsonrpc: '2.0', id, result: await answer(params) }
  } catch (error) {
    return failure(id, error)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const internalError = -32603

function failure(id: unknown, error: unknown): RpcAnswer {
  const code = error instanceof RpcError ? error.code : internalError
  const message = error instanceof Error ? error.message : `${error}`
  return { jsonrpc: '2.0', id, error: { code, message } }
}
