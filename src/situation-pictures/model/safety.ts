import { adjustPValues, normalCdf, normalQuantile } from "#ground/statistics";
import { INDICATORS, type IndicatorKey, type Series, type Topic } from "#indicators";
import { type Chosen, chooseYearly } from "./chosen.ts";

/** What residents answered to one question of the survey, with its margin, beside the nation. */
export interface SafetyRow {
  readonly indicator: IndicatorKey;
  readonly topic: Topic;
  readonly years: readonly Chosen[];
  readonly nationYears: readonly Chosen[];
  readonly latest: Estimate;
  readonly nation: Estimate | undefined;
  /**
   * "more" than in the nation, "fewer", or nothing that chance could not have given. A municipality is not set against
   * its own year before: Brå pools two years of answers for a municipality, so neighbouring years share half of them.
   */
  readonly against: "more" | "fewer" | "no-clear-difference" | undefined;
}

/** A share in percent with its 95 % interval. */
export interface Estimate {
  readonly year: number;
  readonly percent: number;
  readonly lower: number;
  readonly upper: number;
}

const SURVEY_TOPICS: readonly Topic[] = ["safety", "exposure", "neighbourhood"];
const QUESTIONS = (Object.keys(INDICATORS) as IndicatorKey[]).filter((key) =>
  SURVEY_TOPICS.includes(INDICATORS[key].topic),
);

/** Accepted share of false findings among the differences that are pointed out together (Benjamini-Hochberg). */
const ACCEPTED_FALSE_SHARE = 0.05;

/** The questions that the survey has for this municipality, in the order of the catalogue. */
export function listSafety(own: readonly Series[], nation: readonly Series[]): SafetyRow[] {
  const rows = QUESTIONS.flatMap((indicator) => {
    const years = chooseYearly(own, indicator, "percent");
    const nationYears = chooseYearly(nation, indicator, "percent");
    const estimates = years.flatMap(toEstimate);
    const latest = estimates.at(-1);
    if (!latest) return [];
    const ofNation = nationYears.flatMap(toEstimate).find(({ year }) => year === latest.year);
    return [{ indicator, topic: INDICATORS[indicator].topic, years, nationYears, latest, nation: ofNation }];
  });
  const against = judge(rows.map(({ latest, nation }) => ({ latest, other: nation })));
  return rows.map((row, index) => ({ ...row, against: against[index] }));
}

function toEstimate({ year, value }: Chosen): Estimate[] {
  if (value.kind !== "known" || value.lower === undefined || value.upper === undefined) return [];
  return [{ year, percent: value.value, lower: value.lower, upper: value.upper }];
}

/** Differences between two surveys, judged together. Undefined where one of the two is missing. */
function judge(pairs: readonly { latest: Estimate; other: Estimate | undefined }[]): SafetyRow["against"][] {
  const complete = pairs.flatMap(({ latest, other }) => (other ? [{ latest, other }] : []));
  const q = adjustPValues({ p: complete.map(differenceP), method: "bh" });
  let next = 0;
  return pairs.map(({ latest, other }) => {
    if (!other) return undefined;
    const adjusted = q[next++] ?? 1;
    if (adjusted >= ACCEPTED_FALSE_SHARE || covers(latest, other.percent)) return "no-clear-difference";
    return latest.percent > other.percent ? "more" : "fewer";
  });
}

/** What the printed interval covers is never called different, whatever the test says. */
function covers({ lower, upper }: Estimate, percent: number): boolean {
  return lower <= percent && percent <= upper;
}

/** Two-sided p of the difference between two independent shares, each with the error that its interval implies. */
function differenceP({ latest, other }: { latest: Estimate; other: Estimate }): number {
  const error = Math.hypot(errorTowards(latest, other.percent), errorTowards(other, latest.percent));
  if (error === 0) return latest.percent === other.percent ? 1 : 0;
  return 2 * normalCdf(-Math.abs(latest.percent - other.percent) / error);
}

/** The interval of a small share is cut at 0 and lopsided, so the side that faces the other value is the one that counts. */
function errorTowards({ percent, lower, upper }: Estimate, other: number): number {
  const margin = other > percent ? upper - percent : percent - lower;
  return margin / normalQuantile(0.975);
}
