/** What an action answers about a young person whom the caller's municipality does not know, whoever else may. */
export const clientNotFound = {
  __typename: 'ClientNotFoundProblem',
  message: 'Your municipality knows no young person with this id; take one from the field clients.',
} as const

/** What an action answers about a school that no partnership registered. */
export const schoolNotFound = {
  __typename: 'SchoolNotFoundProblem',
  message: 'No school is registered under this BRIN; ask its partnership to register it.',
} as const
