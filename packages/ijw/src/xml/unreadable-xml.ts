import { type StrictnessRule, strictness } from '../finding.ts'

/** The bytes are not a message that can be read at all. `rule` says which limit was passed, or `XML:wellformed`. */
export class UnreadableXmlError extends Error {
  override readonly name = 'UnreadableXmlError'
  readonly rule: StrictnessRule | 'XML:wellformed'

  constructor(rule: StrictnessRule | 'XML:wellformed', message?: string) {
    super(message ?? (rule === 'XML:wellformed' ? 'The file is not well-formed XML.' : strictness[rule]))
    this.rule = rule
  }
}
