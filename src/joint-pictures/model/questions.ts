/**
 * The template of a situation picture: Brå's support questions, under the three parts that lag 2023:196 § 4 demands
 * (survey with extent and consequences, other information, analysis). The inspection of 2012 proposed one (IR 6, P2).
 */
export const TEMPLATE = [
  { part: "survey", questions: ["why", "extent", "place-and-time", "consequences"] },
  { part: "other-information", questions: ["staff", "residents", "other-work"] },
  { part: "analysis", questions: ["deviations", "causes", "conclusions"] },
  { part: "method", questions: ["period", "limits"] },
] as const;

/** The last is about the picture itself: what it rests on. The law demands the other three. */
export type PicturePart = (typeof TEMPLATE)[number]["part"];
export type Question = (typeof TEMPLATE)[number]["questions"][number];

export const QUESTIONS: readonly Question[] = TEMPLATE.flatMap(({ questions }) => questions);

export function isQuestion(text: string): text is Question {
  return (QUESTIONS as readonly string[]).includes(text);
}
