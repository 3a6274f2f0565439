import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Finding,
  type IncomingFile,
  maximumMessageBytes,
  type OutgoingMessage,
  type ReceiveReport,
  type RefusedFile,
  receiveMessages,
} from '@regiograaf/ijw'
import { stopOnSignals } from '@regiograaf/service'
import { type CommandEnvironment, readCommandEnvironment } from './environment.ts'
import { openHubWithServer } from './hub.ts'
import { UsageError } from './usage-error.ts'

export const importUsage = `Usage: regiograaf import <file or folder>… [--answers <folder>] [--json]

Checks iJw 3.2 messages, stores them and decides about them; folders are read with everything below them. Messages that came
before are counted as duplicates. The exit code is 1 only when something could not be read at all.

  --answers <folder>  writes the answers to these messages there, and marks them as collected
  --json              prints the report as JSON`

/** What shells expect of a program that Ctrl-C ended before its work was done. */
const exitCodeOfInterruption = 130

/** The command `regiograaf import`. Sets the exit code; rejects with one sentence when nothing could be tried. */
export async function runImport(
  argv: string[],
  environment: CommandEnvironment = readCommandEnvironment(),
): Promise<void> {
  const { paths, answers, json, help } = parse(argv)
  if (help) return console.log(importUsage)
  for (const path of paths) {
    if (!(await stat(path).catch(() => null))) throw new UsageError(`There is no file or folder ${toPrintable(path)}.`)
  }
  if (answers !== undefined) await makeFolder(answers)
  const opening = openHubWithServer(environment, (line) => console.error(line))
  let interrupted = false
  stopOnSignals(async () => {
    interrupted = true
    await opening.then(
      ({ close }) => close(),
      () => {},
    )
  }, exitCodeOfInterruption)
  const hub = await opening
  try {
    const { inbox, projections } = hub
    const onProgress = process.stderr.isTTY
      ? (handled: number) => process.stderr.write(`\r${handled} files read`)
      : undefined
    const closed: RefusedFile[] = []
    const report = await receiveMessages({
      inbox,
      projections,
      files: readFiles(paths, closed),
      ...(onProgress && { onProgress }),
      ...(answers !== undefined && { deliver: (messages) => writeAnswers(answers, messages) }),
    })
    report.unreadable.push(...closed)
    if (onProgress) process.stderr.write('\r')
    console.log(json ? JSON.stringify(report, null, 2) : describeReport(report))
    if (report.unreadable.length > 0) process.exitCode = 1
  } catch (error) {
    // After a signal the connections are closed under the running work, and that is no news.
    if (!interrupted) throw error
  } finally {
    if (!interrupted) await hub.close()
  }
}

function parse(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { answers: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    })
    if (positionals.length === 0 && !values.help) throw new Error('no path')
    return { ...values, paths: positionals }
  } catch (fault) {
    throw new UsageError('import takes one or more files or folders, --answers with a folder, and --json.', {
      cause: fault,
    })
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`The folder ${toPrintable(folder)} cannot be made; name one for the answers that can.`)
  })
}

/** The same answer always gets the same name, so that writing it again after an interruption adds nothing. */
async function writeAnswers(folder: string, messages: readonly OutgoingMessage[]): Promise<void> {
  for (const { type, receiver, identification, content } of messages) {
    await writeFile(join(folder, `${type}-${receiver}-${identification}.xml`), content)
  }
}

/**
 * Every file at or below the paths, in the order of their names. What is over the size limit is read only as far as that,
 * and what cannot be opened goes to `closed` instead.
 */
async function* readFiles(paths: readonly string[], closed: RefusedFile[]): AsyncGenerator<IncomingFile> {
  for (const path of paths) {
    for (const file of (await stat(path)).isDirectory() ? await listFiles(path) : [path]) {
      const name = toPrintable(file)
      const content = await readUpToLimit(file).catch(() => null)
      if (content !== null) yield { name, content }
      else closed.push({ name, findings: [cannotBeOpened] })
    }
  }
}

const cannotBeOpened: Finding = {
  path: '/',
  rule: 'HUB:open',
  level: 1,
  code: null,
  message: 'The file cannot be opened; correct its rights.',
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => {
    throw new UsageError(
      `Not everything below ${toPrintable(folder)} can be listed; correct the rights of its folders.`,
    )
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * The path on one line and without what could be a citizen service number: some senders name their files after the client.
 */
function toPrintable(path: string): string {
  return path.replaceAll(/(?<!\d)\d{9}(?!\d)/g, '*'.repeat(9)).replaceAll(/\p{Cc}/gu, '?')
}

async function readUpToLimit(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const content = Buffer.alloc(Math.min(size, maximumMessageBytes + 1))
    let length = 0
    while (length < content.length) {
      const { bytesRead } = await file.read(content, length, content.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return content.subarray(0, length)
  } finally {
    await file.close()
  }
}

/** The report in words, for a person at a terminal. */
export function describeReport(report: ReceiveReport): string {
  const { accepted, duplicates, conflicts, rejected, parked, claimsWithRejectedLines, unreadable } = report
  const { resolved, answers, notProjected } = report
  const perType = Object.entries(accepted)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${count} ${type}`)
  return [
    `Accepted    ${perType.join(', ') || 0}`,
    ...(claimsWithRejectedLines.length > 0 ? [`  of which ${claimsWithRejectedLines.length} with rejected lines`] : []),
    ...claimsWithRejectedLines.flatMap(describeRefusedFile),
    `Duplicates  ${duplicates}`,
    `Conflicts   ${conflicts.length}${conflicts.length > 0 ? ' (set aside; the first message stands)' : ''}`,
    ...conflicts.map((name) => `  ${name}`),
    `Rejected    ${rejected.length}`,
    ...rejected.flatMap(describeRefusedFile),
    `Parked      ${parked.length}${parked.length > 0 ? ' (until what they refer to has come)' : ''}`,
    ...parked.map((name) => `  ${name}`),
    ...(resolved > 0 ? [`Resolved    ${resolved} messages of earlier imports`] : []),
    `Answers     ${answers}`,
    `Unreadable  ${unreadable.length}`,
    ...unreadable.flatMap(describeRefusedFile),
    ...(notProjected > 0
      ? [`Waiting     ${notProjected} stored messages could not be projected; import again to retry.`]
      : []),
  ].join('\n')
}

function describeRefusedFile({ name, findings }: RefusedFile): string[] {
  return [
    `  ${name}`,
    ...findings.map(({ path, rule, code, message }) => `    ${path}  ${rule}${code ? ` (${code})` : ''}: ${message}`),
  ]
}
