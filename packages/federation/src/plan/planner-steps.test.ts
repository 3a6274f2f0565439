import { describe, expect, it } from 'vitest'
import { changes } from '../fixture/graphs/changes.ts'
import { interfaceObjects } from '../fixture/graphs/interface-objects.ts'
import { provisions } from '../fixture/graphs/provisions.ts'
import { requirements } from '../fixture/graphs/requirements.ts'
import { buildWorldGraph, type SubgraphTexts } from '../fixture/world-graph.ts'
import { SupergraphFacts } from './planner-graph.ts'
import { planInSteps } from './planner-steps.ts'

/** The fetches of a plan, level by level: the subgraph and what is asked of it. */
function fetchesOf(texts: SubgraphTexts, operation: string): string[][] {
  const { supergraph } = buildWorldGraph('planned', texts)
  const { node } = planInSteps(new SupergraphFacts(supergraph), operation)
  if (node?.kind !== 'Sequence') throw new TypeError('The plan is no sequence.')
  return node.nodes.map((level) =>
    (level.kind === 'Parallel' ? level.nodes : [level]).map((step) => {
      const fetch = step.kind === 'Flatten' ? step.node : step
      if (fetch.kind !== 'Fetch' && fetch.kind !== 'BatchFetch') throw new TypeError(`${fetch.kind} is no fetch.`)
      return `${fetch.serviceName} ${fetch.operation.replaceAll(/query\([^{]*\)(?=\{_e)|(?<=_entities)\(representations: \$\w+\)/g, '')}`
    }),
  )
}

describe('planInSteps', () => {
  it('fetches a required field of an entity that stands below another entity fetch', () => {
    expect(fetchesOf(changes, '{ _0: account(id: "x") { inbox { to { greeting } } } }')).toEqual([
      ['accounts {_0: account(id: "x"){__typename id}}'],
      ['mails {_entities{...on Account{inbox{to{__typename id}}}}}'],
      ['accounts {_entities{...on Account{name}}}'],
      ['mails {_entities{...on Account{greeting}}}'],
    ])
  })

  it('asks no subgraph for a field that it gives in other places only', () => {
    expect(fetchesOf(provisions, '{ pinned { likes { nick age } } }')).toEqual([
      ['posts {pinned{likes{__typename age id}}}'],
      ['people {_entities{...on Person{nick}}}'],
    ])
  })

  it('asks which type an object has before it selects by type', () => {
    expect(fetchesOf(interfaceObjects, '{ _0: top { rating ... on Game { players } } }')).toEqual([
      ['ratings {_0: top{__typename rating id}}'],
      ['media {_entities{...on Media{__typename ...on Game{players}}}}'],
    ])
  })

  it('fetches one field with several arguments for the fields that require them', () => {
    const [first, second] = fetchesOf(requirements, '{ orders { box bag } }')
    expect(first).toEqual(['orders {orders{__typename _p0_size: size(unit: MM) id _p1_size: size notes}}'])
    expect(second).toEqual(['shipping {_e0: _entities{...on Order{box}} _e1: _entities{...on Order{bag}}}'])
  })

  it('asks one subgraph once per level, and once for what is the same at several paths', () => {
    const operation = '{ a: shipments { order { cost } lines { price } } b: shipments { order { cost } } }'
    const levels = fetchesOf(requirements, operation)
    for (const level of levels) {
      const names = level.map((fetch) => fetch.split(' ')[0])
      expect(new Set(names).size).toBe(names.length)
    }
    expect(levels.flat().filter((fetch) => fetch.includes('cost'))).toHaveLength(1)
  })

  it('refuses what no subgraph has', () => {
    expect(() => fetchesOf(changes, '{ nothing }')).toThrow('could not be planned')
  })
})
