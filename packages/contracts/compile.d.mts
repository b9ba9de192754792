type CompiledContract = {
  contractName: string
  abi: readonly unknown[]
  bytecode: string
  deployedBytecode: string
}

export type Compilation = {
  entry: string
  failed: boolean
  messages: readonly string[]
  artifacts: readonly CompiledContract[]
}

/** Whatever may change what a source compiles to, beside the source. */
export declare const compiler: string

/** An entry file and everything it imports, by path. `changes` stands in for files of those paths. */
export declare function closure(
  entry: string,
  changes?: Readonly<Record<string, string>>,
): Map<string, string>
