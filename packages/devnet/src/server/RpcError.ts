/** A failure that a JSON-RPC caller is told about, with the code of the JSON-RPC 2.0 specification. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number

  constructor(code: 'parse' | 'request' | 'method' | 'params', message: string) {
    super(message)
    this.code = codes[code]
  }
}

const codes = { parse: -32700, request: -32600, method: -32601, params: -32602 } as const
