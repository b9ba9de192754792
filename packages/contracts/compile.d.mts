export type CompiledContract = {
  contractName: string
  abi: readonly unknown[]
  bytecode: string
  deployedBytecode: string
}

/** The contracts of one file. `changes` stands in for files of those paths. */
export declare function compile(
  entry: string,
  changes?: Readonly<Record<string, string>>,
): {
  entry: string
  failed: boolean
  messages: readonly string[]
  artifacts: readonly CompiledContract[]
}
