/** What a provider of EIP-1193 answers where it does not do what it is asked. */
export class ProviderError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}
