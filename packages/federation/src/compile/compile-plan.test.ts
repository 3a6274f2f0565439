import type { PlanNode, QueryPlan } from '@graphql-hive/router-query-planner'
import { describe, expect, it } from 'vitest'
import { SupergraphFacts } from '../plan/planner-graph.ts'
import { compilePlan, type PlanRun, type PlanTarget } from './compile-plan.ts'

const fetchNode = { kind: 'Fetch', serviceName: 'a', operationKind: 'query', operation: '{ x { y } }' } as const

function targetOf(answer: unknown): PlanTarget {
  return {
    transports: new Map([['a', { execute: async () => answer as never }]]),
    clientErrorCodes: new Set(),
    onFault: () => {},
    facts: new SupergraphFacts('type Query { x: Int }'),
    isOfType: (typename, type) => typename === type,
  }
}

function planOf(node: unknown): QueryPlan {
  return { kind: 'QueryPlan', node: node as PlanNode }
}

async function runPlan(node: unknown, answer: unknown) {
  const run: PlanRun = { data: {}, variables: {}, context: null, signal: undefined, unplaced: [], readScope: new Map() }
  await compilePlan(planOf(node), targetOf(answer))(run)
  return run.data
}

describe('compilePlan', () => {
  it.each<[string, unknown]>([
    ['a condition', { kind: 'Condition', condition: 'x', ifClause: fetchNode }],
    ['a deferred part', { kind: 'Defer', primary: {}, deferred: [] }],
    ['a subscription', { kind: 'Subscription', primary: fetchNode }],
    ['a kind that does not exist yet', { kind: 'Sequence', nodes: [fetchNode, { kind: 'Teleport' }] }],
    ['a subgraph without a transport', { ...fetchNode, serviceName: 'b' }],
    ['a sequence below a path', { kind: 'Flatten', path: [], node: { kind: 'Sequence', nodes: [] } }],
    [
      'a path segment that does not exist yet',
      { kind: 'Flatten', path: [{ Index: 1 }], node: { ...fetchNode, requires: [], operation: '{ _entities { x } }' } },
    ],
    [
      'an entity fetch without requirements',
      { kind: 'Flatten', path: [], node: { ...fetchNode, operation: '{ _entities { x } }' } },
    ],
    [
      'a conditional requirement',
      entityFetch({ requires: [{ kind: 'InlineFragment', typeCondition: 'X', selections: [], skipIf: 'v' }] }),
    ],
    ['a requirement by fragment', entityFetch({ requires: [{ kind: 'FragmentSpread', value: 'F' }] })],
    ['a rewrite that does not exist yet', entityFetch({ requires: [], outputRewrites: [{ Multiply: 2 }] })],
  ])('refuses %s before anything runs', (_, node) => {
    expect(() => compilePlan(planOf(node), targetOf({}))).toThrow(
      /^The plan of this operation holds .* not supported\.$/,
    )
  })

  it('refuses a plan that fetches a required field and then reads another one instead', () => {
    const operation = '{ x { size(unit: "mm") _internal_qp_alias_0: size(unit: "m") } }'
    expect(() => compilePlan(planOf({ ...fetchNode, operation }), targetOf({}))).toThrow(/several arguments at once/)
  })

  it('renames the keys that the planner had to call otherwise', async () => {
    const data = await runPlan(
      {
        ...fetchNode,
        operation: '{ x { __typename ...on A { _internal_qp_alias_0: y } ...on B { y } } }',
        outputRewrites: [
          {
            KeyRenamer: {
              path: [{ Key: 'x' }, { TypenameEquals: ['A'] }, { Key: '_internal_qp_alias_0' }],
              renameKeyTo: 'y',
            },
          },
        ],
      },
      {
        data: {
          x: [
            { __typename: 'A', _internal_qp_alias_0: 1 },
            { __typename: 'B', y: 2 },
          ],
        },
      },
    )
    expect(data).toEqual({
      x: [
        { __typename: 'A', y: 1 },
        { __typename: 'B', y: 2 },
      ],
    })
  })

  it('leaves an answer as it is when the planner rewrites representations that the fetch does not send', async () => {
    const inputRewrites = [
      { ValueSetter: { path: [{ TypenameEquals: ['A'] }, { Key: '__typename' }], setValueTo: 'I' } },
    ]
    const data = { x: { __typename: 'A', y: 1 } }
    expect(await runPlan({ ...fetchNode, operation: '{ x { __typename y } }', inputRewrites }, { data })).toEqual(data)
  })

  it('sends the type that the planner sets on representations', async () => {
    const sent: unknown[] = []
    const target = targetOf({})
    const transport = {
      execute: async ({ variables }: { variables: unknown }) => {
        sent.push(variables)
        return { data: { x: { __typename: 'A', id: 1 }, _entities: [{ y: 2 }] } }
      },
    }
    const requires = [
      {
        kind: 'InlineFragment',
        typeCondition: 'A',
        selections: [
          { kind: 'Field', name: '__typename' },
          { kind: 'Field', name: 'id' },
        ],
      },
    ]
    const inputRewrites = [
      { ValueSetter: { path: [{ TypenameEquals: ['A'] }, { Key: '__typename' }], setValueTo: 'I' } },
    ]
    const plan = planOf({
      kind: 'Sequence',
      nodes: [
        { ...fetchNode, operation: '{ x { __typename id } }' },
        entityFetch({ requires, inputRewrites }, [{ Field: 'x' }]),
      ],
    })
    const run: PlanRun = {
      data: {},
      variables: {},
      context: null,
      signal: undefined,
      unplaced: [],
      readScope: new Map(),
    }
    await compilePlan(plan, { ...target, transports: new Map([['a', transport]]) })(run)
    expect(sent).toEqual([{}, { representations: [{ __typename: 'I', id: 1 }] }])
    expect(run.data).toEqual({ x: { __typename: 'A', id: 1, y: 2 } })
  })
})

function entityFetch(parts: object, path: readonly unknown[] = []) {
  const operation =
    'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on X { y } } }'
  return { kind: 'Flatten', path, node: { ...fetchNode, operation, ...parts } }
}
