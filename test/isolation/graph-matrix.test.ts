import { toApiSchema } from '@regiograaf/federation'
import { readSupergraph } from '@regiograaf/gateway'
import { extendSchema, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'
import { openCarelessSubgraphs } from './careless-subgraphs.ts'
import { entrances, findGraphLeaks, findMissingPromises, typePromises } from './graph-matrix.ts'
import { removePolicies } from './remove-policies.ts'
import { alkmaar, dordrecht, fillEveryTable } from './two-municipalities.ts'

const schema = toApiSchema(readSupergraph())

async function listLeaks(hub: TestHub, which: Parameters<typeof findGraphLeaks>[2]): Promise<readonly string[]> {
  const leaks: string[] = []
  for await (const leak of findGraphLeaks(hub, schema, which)) leaks.push(leak)
  return leaks
}

describe('every type and every entrance of the graph', () => {
  it('has a promise, and no promise is of what does not exist', () => {
    expect(findMissingPromises(schema)).toEqual([])
    const roots = [schema.getQueryType(), schema.getMutationType()]
    const coordinates = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}).map((name) => `${root}.${name}`))
    expect(Object.keys(entrances).sort()).toEqual(coordinates.sort())
    for (const type of Object.keys(typePromises)) expect(schema.getType(type)?.name).toBe(type)
  })

  it('that is new is missed', () => {
    const extended = extendSchema(
      schema,
      parse('type Forgotten { id: ID! } extend type Query { forgotten: Forgotten }'),
      {
        assumeValid: true,
      },
    )
    expect(findMissingPromises(extended)).toEqual([
      expect.stringMatching(/^Forgotten has no promise/),
      expect.stringMatching(/^Query\.forgotten is not asked/),
    ])
  })

  it.each(hubModes)('keeps its promise to every role and purpose, %s', { timeout: 240_000 }, async (mode) => {
    const hub = await openTestHub({ mode })
    try {
      await fillEveryTable(hub)
      expect(await listLeaks(hub, mode === 'together' ? 'each purpose' : 'first purpose')).toEqual([])
    } finally {
      await hub.close()
    }
  })
})

describe('the matrix of the graph', () => {
  let careless: TestHub
  let closeSubgraphs: () => Promise<void>
  beforeAll(async () => {
    careless = await openTestHub({
      replaceSubgraphs: async (_hub, database) => {
        const opened = await openCarelessSubgraphs(database, [alkmaar.municipality, dordrecht.municipality])
        closeSubgraphs = opened.close
        return opened.subgraphs
      },
    })
    await fillEveryTable(careless)
    await removePolicies(careless.owner)
  })
  afterAll(async () => {
    await closeSubgraphs?.()
    await careless?.close()
  })

  it('notices a graph without policies at each entrance that names a row', { timeout: 120_000 }, async () => {
    const leaks = (await listLeaks(careless, 'first purpose')).join('\n')
    const named = Object.keys(entrances).filter((entrance) => /client|claim|tariffs|Address/i.test(entrance))
    // What these read and change is found by the municipality of the caller, whatever the policies say; agreeing tariffs names no row.
    expect(named.filter((entrance) => !leaks.includes(`${entrance} for`)).sort()).toEqual([
      'Mutation.agreeTariffs',
      'Mutation.changeClaimHandling',
      'Mutation.protectAddress',
      'Mutation.unprotectAddress',
      'Query.claimHandling',
      'Query.clientsInCare',
      'Query.clientsInSecureCare',
    ])
  })
})
