import type { AuditLog } from '../audit-log.ts'
import type { AuditRecord } from '../record.ts'

/** A log that keeps its records in memory, for tests of what writes them. */
export function openMemoryLog(): AuditLog & { readonly records: AuditRecord[] } {
  const records: AuditRecord[] = []
  return { records, write: async (record) => void records.push(record), close: async () => {} }
}
