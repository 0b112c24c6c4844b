export { cell, isPrintable, type Line, printable, quoted } from "./line.ts";
export { readLines } from "./lines.ts";
export { parseCount, parseDecimal, parseYear } from "./numbers.ts";
export {
  accepted,
  eachOnce,
  type Fault,
  nothingRead,
  type Placed,
  type Reading,
  refused,
} from "./reading.ts";
export { type ImportReport, isWhole, toReport } from "./report.ts";
export { readTable } from "./table.ts";
export { decodeText } from "./text.ts";
