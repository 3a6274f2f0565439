export { openMemoryLog } from './memory-log.ts'
