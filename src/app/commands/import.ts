import { basename } from "node:path";
import { changeAs, OPERATOR, type ScopedDb } from "#access";
import { importShapes, listCounties, listMunicipalities, listShapes, readAreas } from "#areas";
import { formatCount, formatPeriod } from "#ground/language";
import type { Outcome } from "#ground/outcome";
import { type ImportReport, isWhole, printable } from "#ground/reading";
import { isDay } from "#ground/time";
import { FIGURE_SOURCES, type FigureSource, findShortfalls, importFigures, type Shortfall } from "#indicators";
import { type Command, CommandError, type CommandInput, textOf } from "#platform/commands";
import { LIMIT_MIB, readBytes, sha256, TooLargeError } from "#platform/files";

/** A file on its way in: its bytes, and what was said of it on the command line. */
interface Arriving {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checksum: string;
  readonly input: CommandInput;
  readonly how: "for real" | "rehearsal";
  /** What is worth knowing of the file, although nothing is wrong with it. */
  warn(sentence: string): void;
}

type Importer = (db: ScopedDb, file: Arriving) => Promise<Outcome<ImportReport, string>>;

/** How a kind of file is taken in, and which of the options that say something of a file it understands. */
interface Kind {
  readonly takes: readonly Said[];
  readonly run: Importer;
}

const SAID = ["year", "status", "municipality", "list-date", "retrieved", "note"] as const;
type Said = (typeof SAID)[number];

const KINDS: Readonly<Record<string, Kind>> = {
  areas: { takes: ["municipality", "list-date"], run: importAreaFile },
  "bra-indicators": figures("bra-indicators"),
  "bra-municipality": figures("bra-municipality"),
  population: figures("population"),
};

/** No command takes an import back: what it replaced is not kept. */
const BACKUP_FIRST =
  "Ta en säkerhetskopia först (samverkan backup <file>): det är med den som en inläsning kan tas tillbaka.";
const HOW_TO_UNDO =
  "Inläsningen tas tillbaka genom att en säkerhetskopia från före den läses tillbaka: samverkan restore <file> --replace.";

const MOST_FAULTS_SHOWN = 20;

export const importCommand: Command = {
  name: "import",
  usage:
    "<kind> <file> [--dry-run] [--json] [--year YYYY] [--status preliminary|final] [--municipality CODE] [--list-date DATE] [--retrieved YYYY-MM-DD] [--note …]",
  summary: `Läser in en fil, hel eller inte alls (${Object.keys(KINDS).join(", ")})`,
  options: {
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
    year: { type: "string" },
    status: { type: "string" },
    municipality: { type: "string" },
    "list-date": { type: "string" },
    retrieved: { type: "string" },
    note: { type: "string" },
  },
  async run(context, input) {
    const [kind, path] = input.positionals;
    if (!kind || !path || input.positionals.length > 2)
      throw new CommandError("Ange filens slag och namn: samverkan import <kind> <file>.");
    const importer = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (!importer) throw new CommandError(`Slaget ${kind} finns inte: använd ${Object.keys(KINDS).join(", ")}.`);
    refuseUnused(kind, importer.takes, input);
    const bytes = await readGivenFile(path, context.pathTo(path));
    const how = input.values["dry-run"] ? "rehearsal" : "for real";
    const file: Arriving = { name: basename(path), bytes, checksum: sha256(bytes), input, how, warn: context.say };
    const { database } = await context.database();
    const outcome = await changeAs(database, OPERATOR, (db) => importer.run(db, file));
    if (!outcome.ok) throw new CommandError(`Inläsningen vägrades: ${outcome.reason}.`);
    const report = outcome.value;
    if (!isWhole(report)) tellFaults(report, context.say);
    else if (report.accepted > 0 && !input.values.json) context.say(how === "for real" ? HOW_TO_UNDO : BACKUP_FIRST);
    const answer = input.values.json ? inJson(report) : inWords(report, how);
    return { answer, exitCode: isWhole(report) ? 0 : 1 };
  },
};

/** An option that changes nothing would leave its writer believing that it did. */
function refuseUnused(kind: string, takes: readonly Said[], input: CommandInput): void {
  const unused = SAID.find((name) => textOf(input, name) !== undefined && !takes.includes(name));
  if (unused) throw new CommandError(`--${unused} används inte för en fil av slaget ${kind}: ta bort det.`);
}

async function readGivenFile(path: string, place: string): Promise<Uint8Array> {
  try {
    return await readBytes(place);
  } catch (error) {
    if (error instanceof TooLargeError) {
      throw new CommandError(
        `${path} är större än ${LIMIT_MIB} MiB, som den är eller uppackad: dela den i flera filer.`,
      );
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new CommandError(`Filen ${path} finns inte.`);
    if (code === "EISDIR") throw new CommandError(`${path} är en mapp: ange en fil.`);
    if (code === "EACCES") throw new CommandError(`${path} får inte läsas av den här användaren.`);
    throw new CommandError(`${path} går inte att packa upp: filen är skadad eller avbruten.`);
  }
}

async function importAreaFile(
  db: ScopedDb,
  { name, bytes, checksum, input, how }: Arriving,
): Promise<Outcome<ImportReport, string>> {
  const municipalities = await listMunicipalities(db);
  const municipality = textOf(input, "municipality");
  const listDate = textOf(input, "list-date");
  if (listDate !== undefined) checkDay("list-date", listDate);
  const municipalityShapes = await listShapes(db, { kind: "municipality", outline: "legal" });
  const reading = readAreas(bytes, {
    municipalities,
    municipalityShapes,
    ...(municipality && { municipality }),
    ...(listDate && { listDate }),
  });
  return importShapes(db, OPERATOR, { name, checksum, reading }, how);
}

function figures(kind: keyof typeof FIGURE_SOURCES): Kind {
  const source: FigureSource = FIGURE_SOURCES[kind];
  const run: Importer = async (db, { name, bytes, checksum, input, how, warn }) => {
    const said = whatWasSaid(source, kind, input);
    const context = { municipalities: await listMunicipalities(db), counties: await listCounties(db), ...said };
    const reading = source.read(bytes, context);
    for (const shortfall of await findShortfalls(db, reading.rows)) warn(inSentence(shortfall));
    return importFigures(db, OPERATOR, { kind, name, checksum, ...provenanceSaid(input), reading }, how);
  };
  return { takes: [...source.needs, "retrieved", "note"], run };
}

/** A file that was cut off between two lines looks whole, so what it lacks is told and its reader has to judge. */
function inSentence({ period, municipalities, figures: all }: Shortfall): string {
  const isShortOfPlaces = municipalities.inFile < municipalities.standing;
  const [what, { inFile, standing }] = isShortOfPlaces ? ["kommuner", municipalities] : ["uppgifter", all];
  const [has, had] = [formatCount(inFile, "sv"), formatCount(standing, "sv")];
  return `Filen har ${has} ${what} för ${formatPeriod(period, "sv")}, men ${had} finns sedan tidigare ur samma källa. Är filen hel? De uppgifter som inte är med i den står kvar.`;
}

/** Who imports a file has most often just fetched it, so the day is today's unless another is said. */
function provenanceSaid(input: CommandInput): { retrievedOn: string; qualityNote?: string } {
  const retrievedOn = textOf(input, "retrieved") ?? todayInSweden();
  checkDay("retrieved", retrievedOn);
  const qualityNote = textOf(input, "note")?.trim();
  return { retrievedOn, ...(qualityNote && { qualityNote }) };
}

/** Lists and files are of days that have been. */
function checkDay(option: Said, day: string): void {
  if (!isDay(day)) throw new CommandError(`--${option} ${day} är ingen dag: skriv ÅÅÅÅ-MM-DD.`);
  if (day > todayInSweden()) throw new CommandError(`--${option} ${day} har inte varit än.`);
}

function todayInSweden(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());
}

const EARLIEST_YEAR = 1950;

/** What the file does not say itself must be said by the one who imports it. */
function whatWasSaid(
  source: FigureSource,
  kind: string,
  input: CommandInput,
): { year?: number; status?: "preliminary" | "final" } {
  const year = textOf(input, "year");
  const status = textOf(input, "status");
  if (source.needs.includes("year") && year === undefined)
    throw new CommandError(`En fil av slaget ${kind} säger inte vilket år den gäller: lägg till --year ÅÅÅÅ.`);
  if (source.needs.includes("status") && status === undefined) {
    throw new CommandError(
      `En fil av slaget ${kind} säger inte om den är preliminär: lägg till --status preliminary eller --status final.`,
    );
  }
  if (year !== undefined && !(/^\d{4}$/.test(year) && Number(year) >= EARLIEST_YEAR)) {
    throw new CommandError(`--year ${year} är inget år: skriv fyra siffror.`);
  }
  if (status !== undefined && status !== "preliminary" && status !== "final") {
    throw new CommandError(`--status ${status} finns inte: skriv preliminary eller final.`);
  }
  const thisYear = Number(todayInSweden().slice(0, 4));
  if (Number(year) > thisYear) throw new CommandError(`--year ${year} har inte varit än.`);
  if (Number(year) === thisYear && status !== "preliminary") {
    throw new CommandError(`Året ${year} är inte slut: siffrorna kan bara vara preliminära (--status preliminary).`);
  }
  return { ...(year !== undefined && { year: Number(year) }), ...(status && { status }) };
}

function tellFaults({ faults }: ImportReport, say: (message: string) => void): void {
  for (const { row, column, message } of faults.slice(0, MOST_FAULTS_SHOWN)) {
    say(printable(`rad ${row}${column ? `, kolumn ${column}` : ""}: ${message}`));
  }
  if (faults.length > MOST_FAULTS_SHOWN) say(`… och ${faults.length - MOST_FAULTS_SHOWN} till; --json visar alla.`);
}

/** The faults are called problems there: programs that call the command rely on the key. */
function inJson({ faults, ...counts }: ImportReport): string {
  return JSON.stringify({ ...counts, problems: faults });
}

function inWords(report: ImportReport, how: Arriving["how"]): string {
  const counts = `${report.read} lästa, ${report.accepted} godtagna, ${report.refused} vägrade, ${report.unchanged} oförändrade.`;
  if (!isWhole(report)) return `Inget har tagits in. ${counts}`;
  return how === "rehearsal" ? `Inget är sparat. Så här skulle det gå: ${counts}` : `Inläst: ${counts}`;
}
