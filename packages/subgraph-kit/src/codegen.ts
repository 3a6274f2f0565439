import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files'

const scalarTypes = {
  LocalDate: 'string',
  DateTime: 'Date',
  Cents: 'number',
  AgbCode: 'string',
  Bsn: 'string',
  FigureNumber: 'number',
  MunicipalityCode: 'string',
  Brin: 'string',
  UUID: 'string',
} as const

/** The scalars of `scalars.ts` that a subgraph can declare. */
type KitScalar = keyof typeof scalarTypes

/** A part of the graph that several subgraphs share: its schema file, and its types, whose fields need no resolver file. */
interface SharedModule {
  readonly schema: string
  readonly plainTypes: readonly string[]
}

/**
 * The codegen configuration of a subgraph: types, resolver map and type definitions below `src/schema`, and the whole
 * schema with its directives in `schema.graphql`. `plainTypes` are types whose fields need no resolver file, `shared` what comes
 * from elsewhere.
 */
export function subgraphCodegen(
  scalars: readonly KitScalar[],
  plainTypes: readonly string[] = [],
  shared: readonly SharedModule[] = [],
) {
  const plain = ['*Connection', '*Edge', 'PageInfo', '*Success', '*Problem', ...plainTypes]
  return {
    schema: ['src/schema/**/schema.graphql', ...shared.map(({ schema }) => schema)],
    importExtension: '.ts' as const,
    generates: {
      'src/schema': defineConfig({
        mergeSchema: { path: '../../schema.graphql', config: { includeDirectives: true } },
        resolverGeneration: {
          query: '*',
          mutation: '*',
          subscription: '',
          scalar: '*',
          object: ['*', ...[...plain, ...shared.flatMap(({ plainTypes }) => plainTypes)].map((type) => `!*.${type}`)],
          union: '',
          interface: '',
          enum: '',
        },
        scalarsModule: false,
        scalarsOverrides: {
          ID: { type: 'string' },
          ...Object.fromEntries(
            scalars.map((name) => [name, { type: scalarTypes[name], resolver: `~@regiograaf/subgraph-kit#${name}` }]),
          ),
        },
        tsConfigFilePath: '../../tsconfig.json',
        typesPluginsConfig: {
          contextType: '../context.ts#Context',
          useTypeImports: true,
          enumsAsTypes: true,
          federation: true,
          resolversNonOptionalTypename: { unionMember: true },
        },
      }),
    },
  }
}
