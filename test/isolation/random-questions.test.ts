import { expect, it } from 'vitest'
import { openTestHub, type TestHub, type TestHubOptions } from '../testing/test-hub.ts'
import { openCarelessSubgraphs } from './careless-subgraphs.ts'
import { askAtRandom, type Outcome } from './random-questions.ts'
import { removePolicies } from './remove-policies.ts'
import { alkmaar, dordrecht, fillTwoMunicipalities } from './two-municipalities.ts'

/** How many answers are looked at; docs/how-to/prove-isolation.md. */
const count = Number(process.env.ISOLATION_ANSWERS ?? 300)
const seed = Number(process.env.ISOLATION_SEED ?? 2026)

async function withFilledHub<T>(options: TestHubOptions, work: (hub: TestHub) => Promise<T>): Promise<T> {
  const hub = await openTestHub(options)
  try {
    await fillTwoMunicipalities(hub)
    return await work(hub)
  } finally {
    await hub.close()
  }
}

it(`no random question of ${count} is answered with a value of another municipality`, {
  timeout: 60_000 + count * 100,
}, async () => {
  const tell = ({ answers, withData, withOwn, leaks, failures }: Outcome) =>
    process.stdout.write(
      `Seed ${seed}: ${answers} answers, ${withData} with data, ${withOwn} with own values, ${leaks.length} leaks, ${failures.length} failures.\n`,
    )
  const outcome = await withFilledHub({}, (hub) => askAtRandom(hub, count, seed, tell))
  expect([outcome.leaks, outcome.failures]).toEqual([[], []])
  // Refusals alone would prove nothing.
  expect(outcome.withData).toBeGreaterThan(count / 2)
  expect(outcome.withOwn).toBeGreaterThan(count / 20)
})

it('a graph without policies that forgets who asks is caught at once', { timeout: 60_000 }, async () => {
  let closeSubgraphs = async () => {}
  const replaceSubgraphs: NonNullable<TestHubOptions['replaceSubgraphs']> = async (_hub, database) => {
    const opened = await openCarelessSubgraphs(database, [alkmaar.municipality, dordrecht.municipality])
    closeSubgraphs = opened.close
    return opened.subgraphs
  }
  const { leaks } = await withFilledHub({ replaceSubgraphs }, async (hub) => {
    await removePolicies(hub.owner)
    return askAtRandom(hub, 100, seed)
  })
  await closeSubgraphs()
  expect(leaks.length).toBeGreaterThan(5)
})
