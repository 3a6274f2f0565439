import { configs, parser, rules } from '@graphql-eslint/eslint-plugin'

// Only the modules that people write: what is generated from them would report every fault twice.
const schemaModules = 'subgraphs/*/src/schema/*/schema.graphql'

const connectionField =
  'FieldDefinition:matches([gqlType.name.value=/Connection$/], [gqlType.gqlType.name.value=/Connection$/])'

const forbiddenShapes = [
  {
    selector:
      'Directive[name.value=deprecated]:not(:has(Argument[name.value=reason][value.value=/\\d{4}-\\d{2}-\\d{2}/]))',
    message: 'A deprecation says what to use instead and the day (YYYY-MM-DD) from which it may be removed.',
  },
  {
    selector: `${connectionField}:not(:has(InputValueDefinition[name.value=first])), ${connectionField}:not(:has(InputValueDefinition[name.value=after]))`,
    message: 'A connection is paged forward: it takes the arguments first and after.',
  },
  {
    selector: `${connectionField} > InputValueDefinition[name.value=/^(last|before|offset|limit|page|skip)$/]`,
    message: 'A connection is paged forward with first and after, and in no other way.',
  },
  {
    selector: `${connectionField}:not(:has(Directive[name.value=listSize]))`,
    message: 'A page says how long it can be: give it @listSize, so that the gateway knows what it may cost.',
  },
  {
    selector:
      'ObjectTypeDefinition[name.value=/Connection$/] > FieldDefinition[name.value=totalCount][gqlType.kind=NonNullType]',
    message: 'A total is a figure that can be withheld: totalCount is nullable.',
  },
  {
    selector:
      'FieldDefinition > ListType:not(:has(NamedType[name.value=Figure])), FieldDefinition > NonNullType > ListType > NamedType',
    message:
      'A list is written [X!]!: an empty list says that there is nothing. Figures of a source that fails are null.',
  },
  {
    selector: 'FieldDefinition NamedType[name.value=Float], InputValueDefinition NamedType[name.value=Float]',
    message: 'Money is integer cents and volumes are whole numbers: use Int or a scalar of ours.',
  },
]

export default [
  {
    files: [schemaModules],
    plugins: { '@graphql-eslint': { configs, rules } },
    languageOptions: { parser, parserOptions: { graphQLConfig: { schema: '' } } },
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenShapes],
      '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          allowLeadingUnderscore: false,
          allowTrailingUnderscore: false,
          types: 'PascalCase',
          FieldDefinition: { style: 'camelCase', forbiddenPatterns: [/^(get|list|fetch)[A-Z]/] },
          InputValueDefinition: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          EnumTypeDefinition: { style: 'PascalCase', forbiddenSuffixes: ['Enum'] },
          InterfaceTypeDefinition: { style: 'PascalCase', forbiddenSuffixes: ['Interface'] },
          InputObjectTypeDefinition: { style: 'PascalCase', requiredSuffixes: ['Input', 'Filter'] },
          UnionTypeDefinition: { style: 'PascalCase', forbiddenSuffixes: ['Union'] },
          ObjectTypeDefinition: { style: 'PascalCase', forbiddenSuffixes: ['Type', 'Object'] },
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          ignoredSelectors: ['ObjectTypeDefinition[name.value=/^(Query|Mutation)$/]'],
        },
      ],
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },
]
