import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

/** The kernel counts CPU time in hundredths of a second for whoever reads /proc. */
const millisecondsPerTick = 10

interface ProcessTimes {
  readonly parent: number
  readonly ownTicks: number
  /** Of children that have ended. */
  readonly endedTicks: number
}

/** Finds the server behind an address of this machine. Answers a function that reads the CPU time of all its processes so far, in milliseconds. */
export async function openPostgresCpu(ownerUrl: string): Promise<() => number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const backend = findTimes(rows[0]?.pid ?? 0)
  await client.end()
  if (backend === null) throw new Error('The CPU time of PostgreSQL is read from /proc: run the benchmark on Linux.')
  return () => readServerMs(backend.parent)
}

function readServerMs(postmaster: number): number {
  const server = findTimes(postmaster)
  if (server === null) throw new Error('PostgreSQL ended during the measurement.')
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => findTimes(Number(name)) ?? [])
    .filter(({ parent }) => parent === postmaster)
  const ticks = children.reduce((sum, { ownTicks }) => sum + ownTicks, server.ownTicks + server.endedTicks)
  return ticks * millisecondsPerTick
}

/** Reads proc_pid_stat(5), or null when there is no such process. */
function findTimes(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name, which may hold anything, also spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11)
    return { parent, ownTicks: utime + stime, endedTicks: cutime + cstime }
  } catch {
    return null
  }
}
