export { startDevnet, startDevnet as default } from '../devnet/startDevnet.js'
