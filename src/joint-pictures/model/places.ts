import { paths } from "#cooperations";
import type { PartKind } from "./picture.ts";
import type { Question } from "./questions.ts";

/** The picture that somebody writes in: the own one of their party, or the joint one. */
export type Which = "own" | "joint";

/** Where a picture is written. */
export interface WritingPlace {
  readonly cooperation: string;
  readonly municipality: string;
  readonly which: Which;
}

/** How the pictures are called in addresses. */
export const WHICH_IN_ADDRESS = { own: "egen", joint: "gemensam" } as const satisfies Record<Which, string>;

/** How the questions are called in addresses. */
export const QUESTION_IN_ADDRESS = {
  why: "varfor",
  extent: "omfattning",
  "place-and-time": "plats-och-tid",
  consequences: "foljder",
  staff: "medarbetare",
  residents: "invanare",
  "other-work": "annat-arbete",
  deviations: "avvikelser",
  causes: "orsaker",
  conclusions: "slutsatser",
  period: "tid",
  limits: "begransningar",
} as const satisfies Record<Question, string>;

/** How the texts under a question are called in addresses and forms; the open one goes without saying. */
export const KIND_IN_ADDRESS = {
  open: "",
  secret: "sekretess",
  dissent: "oenighet",
} as const satisfies Record<PartKind, string>;

/** Undefined for what is no question's name. */
export function questionCalled(text: string): Question | undefined {
  return keyOf(QUESTION_IN_ADDRESS, text);
}

export function kindCalled(text: string): PartKind | undefined {
  return keyOf(KIND_IN_ADDRESS, text);
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string): Key | undefined {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name);
}

interface PartPlace extends WritingPlace {
  readonly question: Question;
  readonly kind?: PartKind;
}

const outline = ({ cooperation, municipality, which }: WritingPlace) =>
  `${paths.picture(cooperation, municipality)}/${WHICH_IN_ADDRESS[which]}`;
const question = (place: PartPlace) => `${outline(place)}/${QUESTION_IN_ADDRESS[place.question]}`;
const asked = ({ kind = "open" }: PartPlace) => (kind === "open" ? "" : `?del=${KIND_IN_ADDRESS[kind]}`);

/** Where a picture is read while it is written, and where each of its texts is written. */
export const writingPaths = {
  outline,
  question: (place: PartPlace) => question(place) + asked(place),
  drafts: (place: PartPlace) => `${question(place)}/utkast`,
  history: (place: PartPlace) => `${question(place)}/historik${asked(place)}`,
  restore: (place: PartPlace) => `${question(place)}/aterstall`,
  sources: (place: WritingPlace) => `${outline(place)}/kallor`,
  comments: (place: WritingPlace) => `${outline(place)}/kommentarer`,
};
