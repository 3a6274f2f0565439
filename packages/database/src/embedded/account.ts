import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DatabaseSetupError } from '../errors.ts'

/** The operating-system user that PostgreSQL runs as, or null when that is simply the user of this process. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | null

/** PostgreSQL refuses to run as root, so root gets the system user `postgres`, which is created when it is absent. */
export function getServerAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return null
  const account = findAccount() ?? createAccount()
  if (account === null) {
    throw new DatabaseSetupError(
      'PostgreSQL does not run as root and the system user postgres could not be created: create it, start as an ordinary user, or set DATABASE_URL.',
    )
  }
  return account
}

/** Whether that user can reach all these folders and files, which a folder below a private one is not. */
export function canReach(account: ServerAccount, paths: readonly string[]): boolean {
  if (account === null) return true
  const script = 'for path do test -r "$path" && test -x "$path" || exit 1; done'
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...account, cwd: '/' }).status === 0
}

function findAccount(): ServerAccount {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'))
  if (line === undefined) return null
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

function createAccount(): ServerAccount {
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  return findAccount()
}
