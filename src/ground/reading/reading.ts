/**
 * What came of reading somebody else's file. Nothing is dropped silently: every data line is either
 * accepted, or refused with a fault that names the place. `read` counts data lines, features or events;
 * it is 0 when the file as a whole could not be read, and one fault then says why.
 */
export interface Reading<Row> {
  readonly read: number;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

/** Row and column are as a person sees them in the file: the first line is row 1, a header line included. */
export interface Fault {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

export function nothingRead(...faults: readonly Fault[]): Reading<never> {
  return { read: 0, rows: [], faults };
}

/** How many data lines were refused: a line with two faults is one line. */
export function refused({ read, faults }: Reading<unknown>): number {
  return read === 0 ? 0 : new Set(faults.map((fault) => fault.row)).size;
}

/** How many data lines were accepted. A line whose cells say that there is no figure is accepted and gives none. */
export function accepted(reading: Reading<unknown>): number {
  return reading.read - refused(reading);
}

/** A row together with the line it was read from. */
export interface Placed<Row> {
  readonly line: number;
  readonly row: Row;
}

export interface Identity<Row> {
  /** What may only be said once in a file. */
  readonly key: (row: Row) => string;
  /** What is said of it; the whole row when not given. */
  readonly content?: (row: Row) => string;
}

/**
 * Refuses lines that say again what another line has said. The same words twice: the first stands. Different
 * words: nobody here can know which is right, so both lines are refused, with everything else that they say.
 */
export function eachOnce<Row>(
  reading: Reading<Placed<Row>>,
  { key, content = JSON.stringify }: Identity<Row>,
): Reading<Row> {
  const faults = new Map<number, Fault>();
  const refuse = (row: number, message: string) => faults.set(row, { row, column: null, message });

  const first = new Map<string, Placed<Row>>();
  for (const here of reading.rows) {
    const before = first.get(key(here.row));
    if (before === undefined) first.set(key(here.row), here);
    else if (content(before.row) === content(here.row)) {
      if (!faults.has(here.line))
        refuse(here.line, `Samma uppgift finns redan på rad ${before.line}; ta bort den ena raden.`);
    } else {
      refuse(here.line, `Rad ${before.line} har en annan uppgift om samma sak; behåll bara den rätta raden.`);
      refuse(before.line, `Rad ${here.line} har en annan uppgift om samma sak; behåll bara den rätta raden.`);
    }
  }
  return {
    read: reading.read,
    rows: reading.rows.filter(({ line }) => !faults.has(line)).map(({ row }) => row),
    faults: [...reading.faults, ...faults.values()].sort((a, b) => a.row - b.row),
  };
}
