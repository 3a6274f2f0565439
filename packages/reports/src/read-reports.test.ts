import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { readReports } from './read-reports.ts'

const reports = fileURLToPath(new URL('../../../reports', import.meta.url))

const schema = buildSchema(`
  directive @access(needs: String!) on FIELD_DEFINITION | OBJECT
  scalar Cents
  type Query {
    costSharing(regionId: ID!, year: Int!, amountCents: Cents!): CostSharing @access(needs: "READ_SHARED")
    secret: Int @access(needs: "READ_PERSONS")
  }
  type CostSharing {
    definition: FigureDefinition! @access(needs: "READ_SHARED")
    shares: [CostShare!]! @access(needs: "READ_SHARED")
  }
  type FigureDefinition @access(needs: "READ_SHARED") { id: ID! name: String! formula: String! source: String! unit: String! }
  type CostShare {
    municipality: Municipality @access(needs: "READ_SHARED")
    amountCents: Cents! @access(needs: "READ_SHARED")
  }
  type Municipality { code: String! @access(needs: "READ_SHARED") }
`)

let folder = ''
afterEach(() => rm(folder, { recursive: true }))

/** Reads a folder with one report, in a file of which a text was replaced. */
async function read(file = 'report.json', text = '', replacement = '') {
  folder = await mkdtemp(join(tmpdir(), 'regiograaf-reports-'))
  await cp(join(reports, 'cost-sharing'), join(folder, 'cost-sharing'), { recursive: true })
  await cp(join(reports, 'figure-row.graphql'), join(folder, 'figure-row.graphql'))
  const path = join(folder, 'cost-sharing', file)
  const content = await readFile(path, 'utf8')
  expect(content).toContain(text)
  await writeFile(path, content.replace(text, replacement))
  return readReports(schema, folder)
}

describe('reading reports', () => {
  it('takes one that fits the graph', async () => {
    const { reports } = await read()
    expect(reports.map(({ name, title }) => [name, title])).toEqual([
      ['cost-sharing', 'Kostenverdeling naar inwonertal'],
    ])
  })

  it.each([
    ['an unknown role', 'report.json', '"analyst"', '"anybody"', 'there is no role anybody; take one of caseworker'],
    ['an unknown type', 'report.json', '"amount", "label"', '"money", "label"', 'must be one of area, region, day'],
    ['a parameter that is no variable', 'report.json', '"name": "year"', '"name": "jaar"', 'jaar is no variable'],
    ['a parameter of another type', 'report.json', '"type": "year"', '"type": "day"', 'must be of the type LocalDate'],
    ['a variable that is no parameter', 'operation.graphql', '$year: Int!', '$year: Int!, $to: ID', 'Variable "$to"'],
    ['a field that is not in the graph', 'operation.graphql', 'amountCents\n', 'amountEuros\n', 'Cannot query field'],
    [
      'what its roles may not ask',
      'operation.graphql',
      '  costSharing',
      '  secret\n  costSharing',
      'The role policy may not',
    ],
    ['a mutation', 'operation.graphql', 'query', 'mutation', 'exactly one query'],
    ['a list that becomes no rows', 'report.json', 'costSharing.shares', 'other.shares', 'say in rows how'],
    ['a chart without a title', 'chart.json', '"title": "Aandeel van elke gemeente"', '"name": "x"', 'needs a title'],
  ])('refuses %s and says what to do', async (_what, file, text, replacement, words) => {
    const fault = await read(file, text, replacement).catch(({ message }: Error) => message)
    expect(fault).toMatch(/^The report cost-sharing cannot be used: /)
    expect(fault).toContain(words)
  })
})
