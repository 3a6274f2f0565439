/**
 * One thing that is wrong with a message. `path` names the element, with an index where elements repeat; `rule` is the
 * rule of the standard or one of ours; `level` is the level of control of iJw; `code` is the return code that answers it,
 * or null when no return message is due. No part of it ever repeats the content of an element.
 */
export interface Finding {
  readonly path: string
  readonly rule: string
  readonly level: 1 | 2 | 3 | 4
  readonly code: string | null
  readonly message: string
}

/** More findings than this are not reported: whoever mends the first twenty sends the file again. */
export const maximumFindings = 20

/**
 * What the hub refuses although the official XSD accepts it, or before the XSD would have been asked: limits of reading
 * (OP179, OP192), and forms that no system in the chain writes and that would only hurt behind this door.
 */
export const strictness = {
  OP179: 'A message may be at most 25 MB.',
  OP192: 'A message must be in UTF-8, and its XML declaration must not name another encoding.',
  'HUB:doctype': 'A message must not have a document type declaration (DOCTYPE).',
  'HUB:parts': 'A message may have at most a million elements, attributes and references.',
  'HUB:depth': 'Elements may be nested at most 64 deep.',
  'HUB:xsi': 'Of the XML Schema instance attributes only schemaLocation and noNamespaceSchemaLocation are accepted.',
  // The schema says so too, but libxml2 reads the minus sign in its pattern [^Z+-] as part of a range.
  RS034: 'A time must not have a time zone.',
  'HUB:year': 'The year of a date must have four digits and lie after 0000.',
} as const

export type StrictnessRule = keyof typeof strictness
