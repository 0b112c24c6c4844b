export { cell, type Line, openLine, quoted } from "./line.ts";
export { readLines } from "./lines.ts";
export { parseCount, parseDecimal, parseYear } from "./numbers.ts";
export {
  accepted,
  eachOnce,
  type Identity,
  nothingRead,
  type Placed,
  type Problem,
  type Reading,
  refused,
} from "./reading.ts";
export { type ImportReport, isWhole, toReport } from "./report.ts";
export { readTable, type Table, type TableForm, type TableRow } from "./table.ts";
export { type DecodedText, decodeText, type Encoding } from "./text.ts";
