import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files'

const scalarTypes = {
  LocalDate: 'string',
  DateTime: 'Date',
  Cents: 'number',
  AgbCode: 'string',
  Bsn: 'string',
  MunicipalityCode: 'string',
  Brin: 'string',
  UUID: 'string',
} as const

/** The scalars of `scalars.ts` that a subgraph can declare. */
type KitScalar = keyof typeof scalarTypes

/**
 * The codegen configuration of a subgraph: types, resolver map and type definitions below `src/schema`, and the whole
 * schema with its directives in `schema.graphql`. `plainTypes` are types whose fields need no resolver file.
 */
export function subgraphCodegen(scalars: readonly KitScalar[], plainTypes: readonly string[] = []) {
  return {
    schema: 'src/schema/**/schema.graphql',
    importExtension: '.ts' as const,
    generates: {
      'src/schema': defineConfig({
        mergeSchema: { path: '../../schema.graphql', config: { includeDirectives: true } },
        resolverGeneration: {
          query: '*',
          mutation: '*',
          subscription: '',
          scalar: '*',
          object: [
            '*',
            ...['*Connection', '*Edge', 'PageInfo', '*Success', '*Problem', ...plainTypes].map((type) => `!*.${type}`),
          ],
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
