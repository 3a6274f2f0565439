export { drawChart } from './chart.ts'
export { columns } from './columns.ts'
export { FileStore } from './file-store.ts'
export { formats, reportFormats } from './formats.ts'
export { renderFault } from './pages/fault-page.ts'
export type { Visitor } from './pages/layout.ts'
export { renderList, renderLoggedOut } from './pages/list-page.ts'
export { mostRowsOfPage, renderReport } from './pages/report-page.ts'
export { readStyle } from './pages/style.ts'
export { type Asking, type ChosenValues, ParameterError, readParameters } from './parameters.ts'
export { type ReportShelf, readReports, reportPurpose } from './read-reports.ts'
export type { Report } from './report.ts'
export {
  type OperationAnswer,
  ReportRefusedError,
  ReportRun,
  readRows,
} from './run-report.ts'
