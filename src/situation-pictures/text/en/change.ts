import type { PictureText } from "../sv/index.ts";

export const change: PictureText["change"] = {
  more: (from: string, to: string, before: string, after: string) =>
    `${after} reported offences in ${to}, against ${before} in ${from}. Per resident, that is more than chance usually gives.`,
  fewer: (from: string, to: string, before: string, after: string) =>
    `${after} reported offences in ${to}, against ${before} in ${from}. Per resident, that is fewer than chance usually gives.`,
  unclear: (from: string, to: string, before: string, after: string) =>
    `${after} reported offences in ${to}, against ${before} in ${from}. The difference may be due to chance.`,
  shifting: (from: string, to: string, before: string, after: string) =>
    `${after} reported offences in ${to}, against ${before} in ${from}. The difference is no greater than the number usually varies between years.`,
  tooLittle: (from: string, to: string, before: string, after: string) =>
    `${after} reported offences in ${to}, against ${before} in ${from}. There is too little data to say whether the number has changed.`,
  increase: (lower: string, upper: string) => `The increase is probably between ${lower} and ${upper} per cent.`,
  decrease: (lower: string, upper: string) => `The decrease is probably between ${lower} and ${upper} per cent.`,
  newest: (year: string, rate: string) =>
    `For ${year} there is only the rate per 100,000 residents, about ${rate}. Without a count, its change cannot be tested. The latest year with a count shows this:`,
  usual: (n: number) =>
    `The judgement takes into account how much the number has varied between earlier years (${n} changes from one year to the next).`,
  preliminary: (year: string) => `The figure for ${year} is preliminary and may have changed slightly.`,
  assumption:
    "The calculation reckons with chance in the number alone. How much it usually varies between years we do not know here, so the uncertainty may be greater.",
  likely: "likely",
  short: {
    more: "more",
    fewer: "fewer",
    unclear: "unclear",
    "too-little": "too little data",
    none: "cannot be compared",
  },
};
