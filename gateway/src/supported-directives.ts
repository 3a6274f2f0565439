import { type ASTVisitor, GraphQLError, type ValidationContext, visit } from 'graphql'

const incremental = new Set(['defer', 'stream'])

/**
 * A validation rule that says of @defer and @stream, wherever they stand, that answers come in one piece here. It speaks
 * first; graphql-js adds that it does not know them.
 */
export function supportedDirectives(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const found = new Set<string>()
      visit(document, {
        Directive({ name }) {
          if (incremental.has(name.value)) found.add(name.value)
        },
      })
      for (const name of found) {
        const message = `The directive @${name} is not supported; leave it out to get the whole answer at once.`
        context.reportError(new GraphQLError(message, { extensions: { code: 'OPERATION_NOT_SUPPORTED' } }))
      }
      return undefined
    },
  }
}
