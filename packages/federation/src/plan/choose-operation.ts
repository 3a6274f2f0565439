import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import { refusal } from '../errors.ts'

/** The chosen operation of a document and what it depends on. */
export interface ChosenOperation {
  readonly definition: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** The variables that decide @skip and @include; an operation is normalised once per combination of their values. */
  readonly conditionVariables: readonly string[]
}

/**
 * Chooses the operation to run and refuses what the engine does not execute: subscriptions and directives other than
 * @skip and @include. The document must be valid against the API schema.
 */
export function chooseOperation(document: DocumentNode, operationName: string | undefined): ChosenOperation {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const named = operationName ? operations.filter(({ name }) => name?.value === operationName) : operations
  const definition = named[0]
  if (!definition || named.length > 1) {
    throw refusal(
      'BAD_USER_INPUT',
      operationName || !definition
        ? 'The document holds no operation of that name.'
        : 'The document holds several operations; name the one to run in operationName.',
    )
  }
  if (definition.operation === 'subscription') {
    throw refusal('OPERATION_NOT_SUPPORTED', 'Subscriptions are not supported; ask again with a query.')
  }
  const conditionVariables = new Set<string>()
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') {
        throw refusal('OPERATION_NOT_SUPPORTED', `The directive @${node.name.value} is not supported; leave it out.`)
      }
      const condition = node.arguments?.[0]?.value
      if (condition?.kind === Kind.VARIABLE) conditionVariables.add(condition.name.value)
    },
  })
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  return { definition, fragments, conditionVariables: [...conditionVariables].sort() }
}
