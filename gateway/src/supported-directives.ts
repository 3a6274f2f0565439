import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

const incremental = new Set(['defer', 'stream'])

/** A validation rule that says of @defer and @stream, wherever they stand, that answers come in one piece here. */
export function supportedDirectives(context: ValidationContext): ASTVisitor {
  const found = new Set<string>()
  return {
    Directive({ name }) {
      if (!incremental.has(name.value) || found.has(name.value)) return
      found.add(name.value)
      const message = `The directive @${name.value} is not supported; leave it out to get the whole answer at once.`
      context.reportError(new GraphQLError(message))
    },
  }
}
