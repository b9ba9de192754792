/**
 * The devnet's chain id, on a fork too. What is signed on the devnet then counts on no other chain: a grant that an
 * owner signs on a fork of a public chain could otherwise be carried out on that chain.
 */
export const chainId = 31337
