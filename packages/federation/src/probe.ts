import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isRequiredArgument } from 'graphql'
import type { Planner } from './plan/planner-client.ts'

const attempts = 3

/**
 * Rejects when none of the first fields of the root can be planned: the planner reads supergraphs, such as one whose
 * types say nothing about subgraphs, for which it then plans nothing.
 */
export async function assertPlans(planner: Planner, schema: GraphQLSchema): Promise<void> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).slice(0, attempts)
  for (const field of fields) {
    try {
      await planner.plan(operationFor(field))
      return
    } catch {
      // The next one may do; what the planner says about one operation explains nothing about the supergraph.
    }
  }
  throw new Error('The supergraph cannot be planned: no subgraph resolves the fields of its Query.')
}

function operationFor({ name, type, args }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(isRequiredArgument)
  const declared = required.map((argument) => `$${argument.name}: ${argument.type}`).join(', ')
  const given = required.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const selections = isLeafType(getNamedType(type)) ? '' : ' { __typename }'
  return `query${declared && `(${declared})`} { ${name}${given && `(${given})`}${selections} }`
}
