export {
  comparableFrom,
  type Figure,
  type FigureStatus,
  type FigureValue,
  INDICATORS,
  type IndicatorKey,
  type PeriodFigure,
  type Provenance,
  type Retrieval,
  type Series,
  type Shortfall,
  type SourceKey,
  type Topic,
  type Unit,
} from "./model.ts";
export {
  findShortfalls,
  importFigures,
  listAcross,
  listRetrievals,
  listSeries,
  newestYearAcross,
  type ReadFile,
} from "./service.ts";
export { FIGURE_SOURCES, type FigureContext, type FigureSource, type FigureSourceKind } from "./sources/index.ts";
export { type IndicatorText, indicatorText } from "./text/index.ts";
