/** Where those who cooperate meet (forum): a council, a steering group, a network … (IR 10–20). */
export interface Forum {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly level: ForumLevel;
  readonly kind: ForumKind;
  /** What it may decide; empty while nobody has said. */
  readonly mandate: string;
  /** Undefined when it is not known how often it meets by plan. */
  readonly meets: Frequency | undefined;
  readonly meetsWhenNeeded: boolean;
  readonly sinceYear: number | null;
  readonly endedAt: Date | null;
  readonly seats: readonly Seat[];
}

export const FORUM_LEVELS = ["strategic", "preparatory", "operative", "informal"] as const;
export type ForumLevel = (typeof FORUM_LEVELS)[number];

export const FORUM_KINDS = [
  "council",
  "steering-group",
  "preparation-group",
  "working-group",
  "mandate-group",
  "network",
  "committee",
  "citizen-board",
  "meeting",
] as const;
export type ForumKind = (typeof FORUM_KINDS)[number];

export const FREQUENCY_UNITS = ["week", "month", "quarter", "year"] as const;

/** "5–6 per year" is least 5, most 6. */
export interface Frequency {
  readonly least: number;
  readonly most: number | null;
  readonly per: (typeof FREQUENCY_UNITS)[number];
}

/** A place in a forum: a function, never a person. */
export interface Seat {
  readonly function: string;
  /** Empty when it goes without saying. */
  readonly organisation: string;
  readonly leads: boolean;
}

/** A forum with those that stand under it. */
export interface ForumBranch {
  readonly forum: Forum;
  readonly parts: readonly ForumBranch[];
}

/** Those that go on, each under its parent. One whose parent has ended stands at the root. */
export function toForumTree(forums: readonly Forum[]): readonly ForumBranch[] {
  const open = forums.filter(({ endedAt }) => endedAt === null);
  const ids = new Set(open.map(({ id }) => id));
  const under = (parent: string | null): readonly ForumBranch[] =>
    open
      .filter((forum) => (forum.parent !== null && ids.has(forum.parent) ? forum.parent : null) === parent)
      .map((forum) => ({ forum, parts: under(forum.id) }));
  return under(null);
}

/** Those that a forum may stand under: not itself, and none that stands under it. */
export function possibleParents(forums: readonly Forum[], id: string | undefined): readonly Forum[] {
  const below = new Set(id === undefined ? [] : [id]);
  for (let before = -1; before < below.size; ) {
    before = below.size;
    for (const { id: each, parent } of forums) if (parent !== null && below.has(parent)) below.add(each);
  }
  return forums.filter(({ id: each, endedAt }) => endedAt === null && !below.has(each));
}

/** What is worth a second look (IR 5, 11, 16–18; REQ10). Not a fault: there may be good reasons. */
export type ForumConcern =
  | { readonly kind: "without-mandate"; readonly forum: Forum }
  | { readonly kind: "without-parent"; readonly forum: Forum }
  | { readonly kind: "overlap"; readonly forum: Forum; readonly other: Forum };

/** Of these one is enough at each level, unless they stand under the same. */
const ONE_OF_A_KIND: readonly ForumKind[] = ["council", "steering-group", "preparation-group"];

export function toConcerns(forums: readonly Forum[]): readonly ForumConcern[] {
  const open = forums.filter(({ endedAt }) => endedAt === null);
  const ids = new Set(open.map(({ id }) => id));
  return [
    ...open
      .filter(({ level, mandate }) => level !== "informal" && mandate === "")
      .map((forum) => ({ kind: "without-mandate", forum }) as const),
    ...open
      .filter(({ level, parent }) => level === "operative" && (parent === null || !ids.has(parent)))
      .map((forum) => ({ kind: "without-parent", forum }) as const),
    ...open.flatMap((forum, place) =>
      open
        .slice(place + 1)
        .filter((other) => overlaps(forum, other))
        .map((other) => ({ kind: "overlap", forum, other }) as const),
    ),
  ];
}

/** At the same level, not under the same, and either of a kind that one is enough of or with mostly the same members. */
function overlaps(one: Forum, other: Forum): boolean {
  if (one.level !== other.level || one.level === "informal") return false;
  if (one.parent === other.id || other.parent === one.id) return false;
  if (one.parent !== null && one.parent === other.parent) return false;
  return (one.kind === other.kind && ONE_OF_A_KIND.includes(one.kind)) || areMostlyTheSame(one.seats, other.seats);
}

function areMostlyTheSame(some: readonly Seat[], others: readonly Seat[]): boolean {
  const names = new Set(some.map(nameOf));
  const shared = new Set(others.map(nameOf).filter((name) => names.has(name))).size;
  return shared >= 2 && shared * 2 >= Math.min(some.length, others.length);
}

function nameOf({ function: name, organisation }: Seat): string {
  return `${name}, ${organisation}`.toLowerCase();
}

export const MOST_SEATS = 60;
const LONGEST_SEAT_PART = 120;

/** One line a seat: "Funktion, organisation". The last comma divides; undefined when a line is too long or says no function. */
export function parseSeats(text: string, leads: boolean): readonly Seat[] | undefined {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const seats = lines.map((line): Seat => {
    const comma = line.lastIndexOf(",");
    if (comma < 0) return { function: line, organisation: "", leads };
    return { function: line.slice(0, comma).trim(), organisation: line.slice(comma + 1).trim(), leads };
  });
  const fits = ({ function: name, organisation }: Seat) =>
    name !== "" && name.length <= LONGEST_SEAT_PART && organisation.length <= LONGEST_SEAT_PART;
  return seats.every(fits) ? seats : undefined;
}

/** As they are written in the form. */
export function formatSeats(seats: readonly Seat[], leads: boolean): string {
  return seats
    .filter((seat) => seat.leads === leads)
    .map(formatSeat)
    .join("\n");
}

export function formatSeat({ function: name, organisation }: Seat): string {
  return organisation === "" ? name : `${name}, ${organisation}`;
}
