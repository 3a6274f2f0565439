import { readdirSync, readFileSync } from 'node:fs'

/** A process that runs now; `commandLine` is written with spaces. */
export interface RunningProcess {
  readonly id: number
  readonly group: number
  readonly commandLine: string
}

/** All processes of this machine, as Linux tells about them; those that ended and wait for their parent are left out. */
export function listProcesses(): readonly RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        // The name of the program, in brackets, may hold anything; the fields after it do not.
        const [state, , group] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return state === 'Z' ? [] : [{ id: Number(name), group: Number(group), commandLine }]
      } catch {
        // It ended while we looked.
        return []
      }
    })
}
