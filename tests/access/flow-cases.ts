import type { Role } from "#access";
import type { TestDatabase } from "../support/database.ts";
import type { CanaryOrganisation } from "../support/organisations.ts";
import { fillStage, type Stage, type StagedPicture } from "../support/stages.ts";

/**
 * The lines of the matrix for the way of a situation picture, from hand-over to publication. Each address has a picture of
 * its own that has come to where it is asked about: own's and the partner's together, and the foreign organisation's.
 */
const leaders: readonly Role[] = ["municipal-leader", "local-police-chief"];
const managers: readonly Role[] = ["coordinator", ...leaders];
const drafters: readonly Role[] = ["liaison-officer", ...managers];
const readers: readonly Role[] = ["reader", "council-member", ...drafters];

interface FlowCase {
  readonly stage: Stage;
  readonly under: (picture: StagedPicture) => string;
  readonly form?: (picture: StagedPicture) => Readonly<Record<string, string>>;
  readonly roles: readonly Role[];
}

const registration = {
  number: "Exempel 2",
  on: "2026-01-01",
  matter: "Exempel",
  class: "open",
  retention: "kept",
  retentionDecision: "Exempel",
};

const FLOW: Readonly<Record<string, FlowCase>> = {
  "GET ": { stage: "draft", under: () => "", roles: readers },
  "GET /lamna-over": { stage: "own", under: () => "/lamna-over", roles: drafters },
  "POST /lamna-over": {
    stage: "own",
    under: () => "/lamna-over",
    form: ({ hash }) => ({ hash, class: "open", ground: "not-secret", agreed: "ja" }),
    roles: drafters,
  },
  "GET /overlamnat/:handOver": {
    stage: "handed-over",
    under: ({ handOver }) => `/overlamnat/${handOver}`,
    roles: readers,
  },
  "POST /gemensam/borja": { stage: "handed-over", under: () => "/gemensam/borja", form: () => ({}), roles: drafters },
  "GET /gemensam/sammanfoga": { stage: "draft", under: () => "/gemensam/sammanfoga", roles: drafters },
  "POST /gemensam/sammanfoga": {
    stage: "draft",
    under: () => "/gemensam/sammanfoga",
    form: () => ({ question: "why" }),
    roles: drafters,
  },
  "GET /gemensam/lagg-fram": { stage: "draft", under: () => "/gemensam/lagg-fram", roles: drafters },
  "POST /gemensam/lagg-fram": { stage: "draft", under: () => "/gemensam/lagg-fram", form: () => ({}), roles: drafters },
  "GET /gemensam/beslut": { stage: "proposed", under: () => "/gemensam/beslut", roles: leaders },
  "POST /gemensam/beslut": {
    stage: "proposed",
    under: () => "/gemensam/beslut",
    form: ({ hash }) => ({ hash, organ: "Exempel", on: today(), reference: "Exempel" }),
    roles: leaders,
  },
  "POST /gemensam/aterlamna": {
    stage: "proposed",
    under: () => "/gemensam/aterlamna",
    form: ({ hash }) => ({ hash, reason: "Exempel" }),
    roles: leaders,
  },
  "GET /version/:number/diariefor": {
    stage: "decided",
    under: ({ number }) => `/version/${number}/diariefor`,
    roles: managers,
  },
  "POST /version/:number/diariefor": {
    stage: "decided",
    under: ({ number }) => `/version/${number}/diariefor`,
    form: () => registration,
    roles: managers,
  },
  "GET /version/:number/publicera": {
    stage: "registered",
    under: ({ number }) => `/version/${number}/publicera`,
    roles: leaders,
  },
  "POST /version/:number/publicera": {
    stage: "registered",
    under: ({ number }) => `/version/${number}/publicera`,
    form: () => ({ reviewed: "ja" }),
    roles: leaders,
  },
  "GET /version/:number/atertag": {
    stage: "published",
    under: ({ number }) => `/version/${number}/atertag`,
    roles: leaders,
  },
  "POST /version/:number/atertag": {
    stage: "published",
    under: ({ number }) => `/version/${number}/atertag`,
    form: () => ({ because: "Exempel" }),
    roles: leaders,
  },
};

function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());
}

/** The pictures that the addresses are asked about, by address. */
export type FlowPictures = ReadonlyMap<string, StagedPicture>;

export async function fillFlow(
  database: Pick<TestDatabase, "ownerUrl">,
  parties: readonly CanaryOrganisation[],
  code: string,
): Promise<FlowPictures> {
  const pictures = new Map<string, StagedPicture>();
  for (const [name, { stage }] of Object.entries(FLOW)) {
    pictures.set(name, await fillStage(database, parties, code, stage));
  }
  return pictures;
}

interface Given {
  readonly pictures: FlowPictures;
  readonly code: string;
}

/** How each is asked about an organisation's picture, and by way of one's own cooperation where an id can stand in two places. */
export function flowCases(of: (target: CanaryOrganisation) => Given) {
  const asked = (name: string, target: CanaryOrganisation, by: CanaryOrganisation = target) => {
    const { under, form } = FLOW[name] as FlowCase;
    const picture = of(target).pictures.get(name) as StagedPicture;
    const way = of(by).pictures.get(name) as StagedPicture;
    const path = `/samverkan/${way.id}/lagesbild/${of(by).code}${under(picture)}`;
    return form ? { path, form: form(picture) } : { path };
  };
  return Object.fromEntries(
    Object.entries(FLOW).map(([name, { roles }]) => {
      const [method, under] = name.split(" ");
      return [
        `${method} /samverkan/:id/lagesbild/:code${under}`,
        {
          asks: [
            (target: CanaryOrganisation) => asked(name, target),
            (target: CanaryOrganisation, own: CanaryOrganisation) => asked(name, target, own),
          ],
          roles,
        },
      ];
    }),
  );
}

/** The routes that leave a record, each asked so that it does what it is for. */
export function flowAsked(
  pictures: FlowPictures,
  code: string,
): Readonly<Record<string, { path: string; form?: Readonly<Record<string, string>> }>> {
  return Object.fromEntries(
    Object.entries(FLOW).map(([name, { under, form }]) => {
      const [method, rest] = name.split(" ");
      const picture = pictures.get(name) as StagedPicture;
      const path = `/samverkan/${picture.id}/lagesbild/${code}${under(picture)}`;
      return [`${method} /samverkan/:id/lagesbild/:code${rest}`, form ? { path, form: form(picture) } : { path }];
    }),
  );
}

export const FLOW_ADDRESSES: readonly string[] = Object.keys(FLOW).map((name) => {
  const [method, under] = name.split(" ");
  return `${method} /samverkan/:id/lagesbild/:code${under}`;
});
