import { Kind, parse, visit } from 'graphql'

interface SubgraphSdl {
  readonly name: string
  readonly typeDefs: string
}

/** The directives that the subgraphs may use as far as composition and execution are proven with them. */
const proven: ReadonlySet<string> = new Set([
  'access',
  'composeDirective',
  'cost',
  'deprecated',
  'key',
  'link',
  'listSize',
  'shareable',
  'specifiedBy',
  'tag',
])

/**
 * What the subgraphs use although composing or executing it is known to go wrong, or was never tried: directives outside
 * the list (@interfaceObject loses what is external, @requires with fragments does not compose), and unions with different
 * members in different subgraphs (one member is left). To use one of these, prove it in `packages/federation` first.
 */
export function listUnproven(subgraphs: readonly SubgraphSdl[]): readonly string[] {
  const found = new Set<string>()
  const members = new Map<string, string>()
  for (const { name: subgraph, typeDefs } of subgraphs) {
    visit(parse(typeDefs), {
      Directive: (node) => {
        if (!proven.has(node.name.value)) found.add(`@${node.name.value} in ${subgraph}`)
        for (const { name, value } of node.arguments ?? []) {
          if (name.value === 'fields' && value.kind === Kind.STRING && value.value.includes('...')) {
            found.add(`a fragment in @${node.name.value} in ${subgraph}`)
          }
        }
      },
      UnionTypeDefinition: ({ name, types }) => {
        const own = (types ?? [])
          .map((type) => type.name.value)
          .sort()
          .join(' | ')
        if ((members.get(name.value) ?? own) !== own) found.add(`union ${name.value} with other members in ${subgraph}`)
        members.set(name.value, own)
      },
    })
  }
  return [...found].sort()
}
