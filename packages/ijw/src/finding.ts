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
  OP179: 'A message is at most 25 MB.',
  OP192: 'A message is encoded in UTF-8 and says nothing else.',
  'HUB:doctype': 'A message has no document type declaration.',
  'HUB:depth': 'Elements are nested at most 64 deep.',
  'HUB:xsi': 'Of the XML Schema instance attributes only schemaLocation and noNamespaceSchemaLocation are accepted.',
  // The schema says so too, but libxml2 reads the minus sign in its pattern [^Z+-] as part of a range.
  RS034: 'A time has no time zone.',
  'HUB:year': 'The year of a date has four digits and is not 0000 or negative.',
} as const

export type StrictnessRule = keyof typeof strictness
