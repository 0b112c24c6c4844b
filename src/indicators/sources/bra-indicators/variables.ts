import type { IndicatorKey, Unit } from "../../model.ts";

/** What a line holds: the value itself, or one end of its 95 % interval. */
export type Part = "value" | "lower" | "upper";

export interface Meaning {
  readonly indicator: IndicatorKey;
  readonly unit: Unit;
  readonly part: Part;
}

const REPORTED = "Anmälda brott";
const NTU = "Nationella trygghetsundersökningen (NTU)";

const REPORTED_UNITS: ReadonlyMap<string, Meaning["unit"]> = new Map([
  ["Antal", "count"],
  ["Antal per 100 000 inv", "per-100k"],
]);

const REPORTED_OFFENCES: ReadonlyMap<string, IndicatorKey> = new Map([
  ["Totalt antal anmälda brott", "reported-offences"],
  ["Skadegörelsebrott", "vandalism"],
  ["Narkotikabrott", "drug-offences"],
  ["Våld i offentlig miljö mot vuxna", "violence-in-public"],
  ["Våld i nära relationer, mot kvinnor", "violence-close-relations-women"],
  ["Våld i nära relationer, mot män", "violence-close-relations-men"],
  ["Våld i inomhusmiljö mot barn och unga, flickor", "violence-indoors-girls"],
  ["Våld i offentlig miljö mot barn och unga, flickor", "violence-public-girls"],
  ["Våld i inomhusmiljö mot barn och unga, pojkar", "violence-indoors-boys"],
  ["Våld i offentlig miljö mot barn och unga, pojkar", "violence-public-boys"],
  ["Rån mot privatperson, unga", "robbery-young"],
  ["Stöld och tillgreppsbrott, totalt", "theft"],
  ["Bilbrott", "car-crime"],
  ["Bostadsinbrott", "dwelling-burglary"],
  ["Trafikbrott, totalt", "traffic-offences"],
]);

// The whole unit text is asked for, so that a question put to other people or counted otherwise is noticed.
const EXPOSED = "Andel (%) utsatta i befolkningen (16-84 år).";
const HOUSEHOLDS = "Andel (%) utsatta hushåll.";
const UNSAFE =
  "Andel (%) i befolkningen (16-84 år) som känner sig ganska/mycket otrygga samt de som avstår från att gå ut på grund av otrygghet.";
const WORRIED = "Andel (%) i befolkningen (16-84 år) som oroar sig ganska/mycket ofta.";
const HAVE_DONE = "Andel (%) i befolkningen (16-84 år) som ganska/mycket ofta gjort detta.";
const SEE_PROBLEMS = "Andel (%) i befolkningen (16-84 år) som upplever problem i stor utsträckning.";

const QUESTIONS: ReadonlyMap<string, readonly [IndicatorKey, unit: string]> = new Map([
  ["Självrapporterad utsatthet för misshandel", ["exposed-assault", EXPOSED]],
  ["Självrapporterad utsatthet för sexualbrott", ["exposed-sexual", EXPOSED]],
  ["Självrapporterad utsatthet för rån", ["exposed-robbery", EXPOSED]],
  ["Självrapporterad utsatthet för försäljningsbedrägeri", ["exposed-sales-fraud", EXPOSED]],
  ["Självrapporterad utsatthet för kortbedrägeri", ["exposed-card-fraud", EXPOSED]],
  ["Självrapporterad utsatthet för cykelstöld bland cykelägare", ["exposed-bicycle-theft", HOUSEHOLDS]],
  ["Otrygghet vid utevistelse sent på kvällen i det egna bostadsområdet", ["unsafe-late-evening", UNSAFE]],
  ["Oro för att utsättas för misshandel", ["worry-assault", WORRIED]],
  ["Oro för att utsättas för våldtäkt/sexuella angrepp", ["worry-sexual", WORRIED]],
  // Brå has the unit in the name of this one too.
  [`Oro för att utsättas för bostadsinbrott enligt NTU. ${WORRIED}`, ["worry-burglary", WORRIED]],
  ["Oro för att utsättas för stöld av/skadegörelse på bil (bland hushåll som ägde bil)", ["worry-car", WORRIED]],
  [
    "Valt en annan väg eller ett annat färdsätt på grund av oro för att utsättas för brott",
    ["changed-route", HAVE_DONE],
  ],
  ["Avstått från någon aktivitet på grund av oro för att utsättas för brott", ["refrained-activity", HAVE_DONE]],
  ["Problem med skadegörelse i det egna bostadsområdet", ["problem-vandalism", SEE_PROBLEMS]],
  ["Problem med klotter i det egna bostadsområdet", ["problem-graffiti", SEE_PROBLEMS]],
  ["Problem med fortkörning i det egna bostadsområdet", ["problem-speeding", SEE_PROBLEMS]],
  ["Problem med övrig störande körning i det egna bostadsområdet", ["problem-driving", SEE_PROBLEMS]],
  [
    "Problem med personer påverkade av alkohol eller droger i det egna bostadsområdet",
    ["problem-intoxicated", SEE_PROBLEMS],
  ],
  ["Problem med gäng som uppehåller sig i det egna bostadsområdet", ["problem-gangs", SEE_PROBLEMS]],
  ["Problem med öppen narkotikahandel i det egna bostadsområdet", ["problem-drug-dealing", SEE_PROBLEMS]],
]);

const BOUNDS: ReadonlyMap<string, Part> = new Map([
  ["KI (95 %) undre gräns", "lower"],
  ["KI (95 %) övre gräns", "upper"],
]);

/** What the columns `kalla`, `variabel` and `enhet` mean together, or the column that says something unknown. */
export function meaningOf(
  kalla: string,
  variabel: string,
  enhet: string,
): Meaning | { readonly unknown: "kalla" | "variabel" | "enhet" } {
  const [source, variable, unit] = [plain(kalla), plain(variabel), plain(enhet)];
  if (source === REPORTED) {
    const indicator = REPORTED_OFFENCES.get(variable);
    if (indicator === undefined) return { unknown: "variabel" };
    const reportedUnit = REPORTED_UNITS.get(unit);
    return reportedUnit ? { indicator, unit: reportedUnit, part: "value" } : { unknown: "enhet" };
  }
  if (source !== NTU) return { unknown: "kalla" };
  if (variable === "Antal svarande i NTU.") {
    return unit === "" ? { indicator: "survey-respondents", unit: "count", part: "value" } : { unknown: "enhet" };
  }
  const question = QUESTIONS.get(variable);
  if (!question) return { unknown: "variabel" };
  const [indicator, wholeUnit] = question;
  const part = unit === wholeUnit ? "value" : BOUNDS.get(unit);
  return part ? { indicator, unit: "percent", part } : { unknown: "enhet" };
}

/** Brå writes "16-84" with either dash. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
