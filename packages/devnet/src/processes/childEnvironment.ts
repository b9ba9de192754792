import { devNull } from 'node:os'

/** Options that the programs the devnet runs would take from the environment. They get theirs from the devnet alone. */
const foreign = /^(ALTO_|ANVIL_|FOUNDRY_|ETH_RPC_URL$|SENTRY_|OTEL_|NODE_OPTIONS$)/

export function childEnvironment(): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    // Alto reads a .env file, by default that of the current folder.
    DOTENV_CONFIG_PATH: devNull,
  }
}
