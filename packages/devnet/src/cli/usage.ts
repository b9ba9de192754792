export const usage = `Usage: valetkey-devnet [options]

Starts, on this machine alone and with no internet: a chain (anvil, id 31337), EntryPoint v0.7, Modular Account V2
accounts and modules, demo contracts, a bundler (alto), an ERC-7677 paymaster and a faucet.

Options
  --hardfork <name>       prague or osaka (default): osaka has the P-256 precompile
  --records <folder>      run Modular Account V2 from deployment records (Foundry broadcast files) instead of
                          our development contracts
  --fork-url <rpc>        run Modular Account V2 of a chain, forked
  --port <n>              port of the chain: 8545, or the next free one
  --bundler-port <n>      port of the bundler: 4337, or the next free one
  --paymaster-port <n>    port of paymaster and faucet: 4338, or the next free one (0: any free port)
  --json                  print endpoints and addresses as one line of JSON, and nothing else
  --no-cache              build the chain's state anew instead of taking it from the user's cache folder
  --help, --version

Ctrl-C ends all of it.
`
