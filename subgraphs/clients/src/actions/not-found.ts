/** What an action answers about a young person whom the caller's municipality does not know, whoever else may. */
export const clientNotFound = {
  __typename: 'ClientNotFoundProblem',
  message: 'Your municipality knows no young person with this id; take one from the field clients.',
} as const
