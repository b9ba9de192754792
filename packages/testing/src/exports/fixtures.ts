export { NotRecordedError, type NotRecordedErrorType } from '../errors/NotRecordedError.js'
export {
  createFixtureConfig,
  type CreateFixtureConfigParameters,
} from '../fixtures/createFixtureConfig.js'
export { fixtures, type Fixtures } from '../fixtures/fixtures.js'
export { recordedTransport } from '../fixtures/recordedTransport.js'
export type { SessionFixture } from '../fixtures/Recording.js'
