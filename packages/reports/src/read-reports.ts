import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAccessCheck } from '@regiograaf/access'
import { type Identity, type Role, roles } from '@regiograaf/identity'
import {
  type DocumentNode,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  typeFromAST,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { ParameterOption, ParameterType, Report, ReportParameter, RowMapping } from './report.ts'
import { isPaged } from './rows.ts'

/** All reports, in order of title, and what they hold as one hash. */
export interface ReportShelf {
  readonly reports: readonly Report[]
  readonly version: string
}

/** The legal purpose of every report: policy information (beleidsinformatie). */
export const reportPurpose = 'POLICY'

const reserved: ReadonlySet<string> = new Set(['login', 'logout', 'logged-out', 'style'])
const ownReports = fileURLToPath(new URL('../../../reports', import.meta.url))
const figureRowFile = 'figure-row.graphql'
/** The variable with which the hub asks for the next page of a list. */
const pageVariable = 'after'

/**
 * Reads the reports of a folder, which is that of the hub unless given, and holds them to the schema: each operation is one query that fits it, each parameter is one of its
 * variables, and each role may ask all of it. Throws one sentence for the first that is not so.
 */
export async function readReports(schema: GraphQLSchema, folder: string = ownReports): Promise<ReportShelf> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((fault: NodeJS.ErrnoException) => {
    throw new Error(`The folder ${folder} with the reports cannot be read (${fault.code}).`, { cause: fault })
  })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const figureRow = await readFile(join(folder, figureRowFile), 'utf8')
  const reports = await Promise.all(names.map((name) => readReport(join(folder, name), name, figureRow, schema)))
  reports.sort((one, other) => one.title.localeCompare(other.title, 'nl'))
  return { reports, version: hash('sha256', JSON.stringify(reports), 'base64url').slice(0, 16) }
}

async function readReport(folder: string, name: string, figureRow: string, schema: GraphQLSchema): Promise<Report> {
  try {
    const [words, text, chart] = await Promise.all(
      ['report.json', 'operation.graphql', 'chart.json'].map((file) =>
        readFile(join(folder, file), 'utf8').catch(() => fail(`it has no ${file}; add it.`)),
      ),
    )
    const operation = text?.includes('...FigureRow') ? `${text}\n${figureRow}` : (text ?? '')
    if (!/^[a-z][a-z0-9-]*$/.test(name)) fail('the name of its folder is not of small letters, digits and hyphens.')
    if (reserved.has(name)) fail('its name is that of a page of the hub.')
    const report = toReport(name, JSON.parse(words ?? ''), operation, JSON.parse(chart ?? ''))
    assertFits(report, schema)
    return report
  } catch (fault) {
    throw new Error(`The report ${name} cannot be used: ${(fault as Error).message}`, { cause: fault })
  }
}

const parameterTypes: Readonly<Record<ParameterType, string>> = {
  area: 'FigureScopeInput',
  region: 'ID',
  day: 'LocalDate',
  year: 'Int',
  amount: 'Cents',
  choice: 'an enum',
}

function toReport(name: string, words: Record<string, unknown>, operation: string, chart: Report['chart']): Report {
  const { title, explanation, possible, roles: named, parameters, rows = [] } = words
  if (!isText(title) || !isText(explanation)) fail('report.json needs a title and an explanation, both text.')
  if (!Array.isArray(named) || named.length === 0) fail('report.json needs roles, a list of at least one.')
  for (const role of named) {
    if (!Object.hasOwn(roles, role)) fail(`there is no role ${role}; take one of ${Object.keys(roles).join(', ')}.`)
  }
  if (!Array.isArray(parameters)) fail('report.json needs parameters, a list that may be empty.')
  if (typeof chart.title !== 'string') fail('chart.json needs a title, which is read out to whoever does not see it.')
  return {
    name,
    title,
    explanation,
    possible: isText(possible) ? possible : null,
    roles: named as Role[],
    parameters: parameters.map(toParameter),
    rows: rows as RowMapping[],
    operation,
    chart,
  }
}

function toParameter(entry: Record<string, unknown>): ReportParameter {
  const { name, type, label, default: preset, options = [] } = entry
  if (!isText(name) || !isText(label)) fail('each parameter needs a name and a label, both text.')
  if (!Object.hasOwn(parameterTypes, String(type))) {
    fail(`the type of the parameter ${name} must be one of ${Object.keys(parameterTypes).join(', ')}.`)
  }
  if (typeof preset !== 'string') fail(`the parameter ${name} needs a default, as text.`)
  const isChoice = type === 'choice'
  if (isChoice !== (Array.isArray(options) && options.length > 0)) {
    fail(`the parameter ${name} needs options when it is a choice, and has none otherwise.`)
  }
  if (isChoice && !(options as ParameterOption[]).some(({ value }) => value === preset)) {
    fail(`the default of the parameter ${name} must be one of its options.`)
  }
  return { name, type: type as ParameterType, label, default: preset, options: options as ParameterOption[] }
}

function assertFits(report: Report, schema: GraphQLSchema): void {
  const document = parse(report.operation)
  const [fault] = validate(schema, document)
  if (fault) fail(`${fault.message}`)
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  if (operations.length !== 1 || operation?.operation !== 'query')
    fail('operation.graphql must hold exactly one query.')
  assertVariables(report, operation, schema)
  assertAllowed(report, document, operation, schema)
  assertRows(report, document, schema)
}

function assertVariables(
  { parameters, rows }: Report,
  { variableDefinitions = [] }: OperationDefinitionNode,
  schema: GraphQLSchema,
) {
  const types = new Map(
    variableDefinitions.map(({ variable, type }) => [
      variable.name.value,
      getNamedType(typeFromAST(schema, type as never) as GraphQLType),
    ]),
  )
  for (const { name, type, options } of parameters) {
    const taken = types.get(name)
    if (!taken) fail(`the parameter ${name} is no variable of the operation; give both the same name.`)
    if (type === 'choice' && isEnumType(taken)) {
      const wrong = options.find(({ value }) => value !== '' && !taken.getValue(value))
      if (wrong) fail(`the option ${wrong.value} of ${name} is no value of ${taken.name}.`)
    } else if (taken.name !== parameterTypes[type]) {
      fail(`the variable $${name} must be of the type ${parameterTypes[type]}, and is ${taken.name}.`)
    }
  }
  for (const name of types.keys()) {
    if (name === pageVariable && rows.some(isPaged)) continue
    if (!parameters.some((parameter) => parameter.name === name)) {
      fail(`the variable $${name} is no parameter; add it to report.json.`)
    }
  }
}

function assertAllowed(
  report: Report,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
) {
  const check = createAccessCheck(schema)
  for (const role of report.roles) {
    const [kind] = roles[role].of
    const somebody: Identity = {
      subject: report.name,
      organisation: { kind, code: '' },
      role,
      purpose: reportPurpose,
      municipalities: [],
    }
    const [refusal] = check(document, operation, somebody)
    if (refusal) fail(`${refusal.message} Take it out of roles or out of the operation.`)
  }
}

function assertRows({ rows, operation }: Report, document: DocumentNode, schema: GraphQLSchema): void {
  for (const { list, definition, unit, value, year, from, to, area } of rows) {
    const isSaid = isText(definition) || (isText(definition?.id) && isText(definition.name) && isText(unit))
    if (![list, value, area].every(isText) || !isSaid || !(isText(year) || (isText(from) && isText(to)))) {
      fail(
        'each of rows needs list, value, area, year or from and to, and a definition, with a unit unless the graph says it.',
      )
    }
  }
  const paged = rows.find(isPaged)
  if (paged && !(/\bafter: \$after\b/.test(operation) && /\bhasNextPage\s+endCursor\b/.test(operation))) {
    fail(`${paged.list} is a page: give it after: $after, and select pageInfo { hasNextPage endCursor } beside it.`)
  }
  const roots = new Map<string, string>()
  const spreads = new Set<string>()
  const typeInfo = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        if (typeInfo.getParentType() !== schema.getQueryType()) return
        const name = (node.alias ?? node.name).value
        roots.set(name, getNamedType(typeInfo.getType())?.name ?? '')
        if (node.selectionSet?.selections.some((part) => part.kind === Kind.FRAGMENT_SPREAD)) spreads.add(name)
      },
    }),
  )
  if (paged && roots.size > 1) fail(`${paged.list} is a page: ask for nothing else, which would come with every page.`)
  for (const [name, type] of roots) {
    if (type === 'Figure' && !spreads.has(name)) fail(`${name} holds figures: select ...FigureRow and nothing else.`)
    if (type !== 'Figure' && !rows.some(({ list }) => list.split('.', 1)[0] === name)) {
      fail(`${name} holds no figures: say in rows how it becomes rows.`)
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function fail(sentence: string): never {
  throw new Error(sentence)
}
