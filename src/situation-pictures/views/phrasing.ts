import { formatCount, formatDecimal, type Language, twoSignificant } from "#ground/language";
import { type FigureValue, type IndicatorText, indicatorText } from "#indicators";
import { type PictureText, pictureText } from "../text/index.ts";

/** The words of a language together with how it writes numbers: what every section needs to make sentences. */
export interface Phrasing {
  readonly language: Language;
  readonly text: PictureText;
  readonly figures: IndicatorText;
  /** "6 113" */
  count(value: number): string;
  /** A rate in a sentence, rounded to what it bears: "12 000". */
  about(value: number): string;
  /** A rate in a table: "11 657". */
  rate(value: number): string;
  /** A share in a table: "31,4". */
  share(value: number): string;
  /** A share in a sentence: "31". */
  whole(value: number): string;
  /** A cell: the number, or the words for what is withheld or missing. */
  value(value: FigureValue | undefined, write: (value: number) => string): string;
}

const NOT_THERE = "–";

export function phrasing(language: Language): Phrasing {
  const figures = indicatorText[language];
  const count = (value: number) => formatCount(Math.round(value), language);
  return {
    language,
    text: pictureText[language],
    figures,
    count,
    about: (value) => count(twoSignificant(value)),
    rate: count,
    // Brå gives municipalities whole percents and the nation decimals: no figure is written finer than it was given.
    share: (value) => formatDecimal(value, Number.isInteger(value) ? 0 : 1, language),
    whole: (value) => formatDecimal(value, 0, language),
    value(value, write) {
      if (!value) return NOT_THERE;
      return value.kind === "known" ? write(value.value) : figures.withheld;
    },
  };
}

/** A label inside a sentence: only its first letter gives way, so that names in it keep theirs. */
export function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
