export { type AmountsOfRegion, addUp, withholdAmounts } from './amounts.ts'
export {
  type AuditReport,
  audit,
  type Leak,
  type Observation,
  type ObservedCell,
  observe,
  observeAsProvider,
  tellsOfShare,
} from './audit.ts'
export {
  type Additivity,
  addsUp,
  type Breakdown,
  balances,
  type Cell,
  type Content,
  type CountCell,
  cellId,
  covers,
  type Dimension,
  joinTables,
  type MoneyCell,
  municipality,
  type Place,
  type Relation,
  type SumCell,
  type Table,
  toTable,
  type Viewer,
  withRemainder,
} from './table.ts'
export { thresholds } from './thresholds.ts'
export {
  roundAmount,
  roundCount,
  type ShareParts,
  type ShownValue,
  toAverage,
  toShare,
  toText,
  type WithholdingReason,
  withholdingReasons,
} from './value.ts'
export { showTo, type Withheld, withhold } from './withhold.ts'
