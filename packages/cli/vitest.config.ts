import { testConfig } from '@regiograaf/test-kit/vitest-config'

export default testConfig({ database: true })
