import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves once the condition holds, looking again and again. Rejects after twenty seconds; `what` completes "waited in vain for …". */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`)
    await sleep(10)
  }
}
