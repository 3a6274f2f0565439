export { type FigureDefinition, type FigureKind, type FigureUnit, figureDefinitions } from './definitions.ts'
export { type Answerable, type FigureSource, type NoValueReason, toFigure } from './figure.ts'
export {
  type PublishedBreakdown,
  type PublishedCell,
  type PublishedPlace,
  publish,
  type Subject,
  toCellId,
  toDisclosureTable,
} from './publication.ts'
