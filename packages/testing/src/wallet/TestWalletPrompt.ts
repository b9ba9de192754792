/** Something that the wallet showed to its human. */
export type TestWalletPrompt = {
  method:
    | 'personal_sign'
    | 'eth_signTypedData_v4'
    | 'eth_sendTransaction'
    | 'wallet_switchEthereumChain'
    /** A passkey's. */
    | 'webauthn.get'
  params: unknown
  answer: 'pending' | 'approved' | 'rejected'
}
