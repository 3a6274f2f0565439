import { accessOf, isMachinery } from '@regiograaf/access'
import { listPurposesOf, listRolesThatMay, type Permission, permissions, purposes, roles } from '@regiograaf/identity'
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'

/** The page that says who may ask for what: the role table, the purpose table and every field of the graph, as Markdown. */
export function writeAccessPage(schema: GraphQLSchema): string {
  return `# Who may ask for what

Every request has one role and one purpose (doelbinding), both from its token. A field is there for a request when its role has
the permission of the field and its purpose allows that permission. An operation that asks for anything else is refused as a
whole, before any of it runs. Which rows exist is decided after that, by PostgreSQL. Where a young person's address is secret,
whereabouts, providers and schools are null for everyone but the caseworkers of the responsible municipality.

This page is written by a test from \`packages/identity/src/roles.ts\` and \`gateway/supergraph.graphql\`: change those, then run
\`npx vitest run access --update\` in \`test/\`.

## Roles

What a role may do, for the purposes for which it can ask at all.

${toTable(
  ['role', 'of', 'purposes', 'may'],
  Object.entries(roles).map(([role, { of, purposes: own, may }]) => [
    role,
    of.join(', '),
    own.join(', '),
    may.join(', '),
  ]),
)}

## Purposes

What each purpose allows, whoever asks.

${toTable(
  ['permission', 'covers', ...purposes],
  Object.entries(permissions).map(([permission, { covers, purposes: allowed }]) => [
    permission,
    covers,
    ...purposes.map((purpose) => ((allowed as readonly string[]).includes(purpose) ? 'yes' : '')),
  ]),
)}

## Fields

The key of an entity tells nothing but which entity it is: whoever may reach the entity may read it. \`Query\` and \`Mutation\` are where
an operation begins.

${Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !isMachinery(name))
  .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  .map(writeType)
  .join('\n\n')}
`
}

function writeType(type: GraphQLObjectType): string {
  const fields = Map.groupBy(accessOf(type), ([, permission]) => permission)
  const rows = [...fields].map(([permission, own]) => [
    own
      .map(([name]) => name)
      .toSorted()
      .join(', '),
    permission ?? '',
    permission === null ? 'nobody' : describeAskers(permission),
  ])
  return `### ${type.name}\n\n${toTable(['fields', 'permission', 'who, for which purpose'], rows)}`
}

function describeAskers(permission: Permission): string {
  const askers = listRolesThatMay(permission)
  if (askers.length === Object.keys(roles).length && listPurposesOf(permission).length === purposes.length)
    return 'everybody'
  return askers
    .map((role) => {
      const own: readonly string[] = roles[role].purposes
      return `${role} (${listPurposesOf(permission)
        .filter((purpose) => own.includes(purpose))
        .join(', ')})`
    })
    .join('; ')
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [toLine(head), toLine(head.map(() => '---')), ...rows.map(toLine)].join('\n')
}
