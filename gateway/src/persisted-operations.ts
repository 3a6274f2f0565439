import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getOperationAST, parse } from 'graphql'
import { limits } from './limits.ts'

/** An operation that an application has registered. */
export interface PersistedOperation {
  readonly text: string
  readonly type: 'query' | 'mutation'
}

/** The operations that applications have registered, by the application and the SHA-256 of their text, in hexadecimal. */
export interface PersistedOperations {
  /** Null for an operation that nobody, or only another application, has registered. */
  find(application: string | null, sha256: string): PersistedOperation | null
}

export const noPersistedOperations: PersistedOperations = { find: () => null }

export function sha256Of(text: string): string {
  return hash('sha256', text, 'hex')
}

/**
 * Reads a folder with a manifest for each application, named `<client id, as in a URL>.json`, as Apollo's
 * generate-persisted-query-manifest writes it: `{ format, version, operations: [{ id, name, type, body }] }`. Throws one sentence for
 * the first manifest that holds anything else, or an operation whose id is not its SHA-256.
 */
export async function readPersistedOperations(folder: string): Promise<PersistedOperations> {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    throw new Error(`The folder ${folder} of PERSISTED_OPERATIONS cannot be read (${fault.code}).`, { cause: fault })
  })
  const manifests = names.filter((name) => name.endsWith('.json')).sort()
  const applications = new Map(
    await Promise.all(
      manifests.map(
        async (name) => [decodeURIComponent(name.slice(0, -5)), await readManifest(join(folder, name))] as const,
      ),
    ),
  )
  return {
    find: (application, sha256) => (application === null ? null : (applications.get(application)?.get(sha256) ?? null)),
  }
}

async function readManifest(file: string): Promise<ReadonlyMap<string, PersistedOperation>> {
  try {
    return toOperations(JSON.parse(await readFile(file, 'utf8')))
  } catch (fault) {
    throw new Error(`The manifest ${file} cannot be used: ${(fault as Error).message}`, { cause: fault })
  }
}

function toOperations(manifest: unknown): ReadonlyMap<string, PersistedOperation> {
  const { format, version, operations } = (manifest ?? {}) as Record<string, unknown>
  if (format !== 'apollo-persisted-query-manifest' || version !== 1 || !Array.isArray(operations)) {
    throw new Error('it must be an apollo-persisted-query-manifest of version 1.')
  }
  return new Map(operations.map(toOperation))
}

function toOperation(entry: unknown): [string, PersistedOperation] {
  const { id, name, body } = (entry ?? {}) as Record<string, unknown>
  if (typeof id !== 'string' || typeof body !== 'string') throw new Error('each operation has an id and a body.')
  if (Buffer.byteLength(body) > limits.documentBytes) throw new Error(`the operation ${name} is too long.`)
  if (sha256Of(body) !== id) throw new Error(`the id of the operation ${name} is not the SHA-256 of its body.`)
  const type = getOperationAST(parse(body, { maxTokens: limits.documentTokens }))?.operation
  if (type !== 'query' && type !== 'mutation') throw new Error(`${name} is not exactly one query or mutation.`)
  return [id, { text: body, type }]
}
