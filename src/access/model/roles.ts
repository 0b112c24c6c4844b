/** What may be done: the subject first, then the verb. */
export type Permission =
  | "public.read"
  | "areas.import"
  | "figures.import"
  | "demonstration.seed"
  | "account.own"
  | "accounts.invite"
  | "accounts.manage";

const everyone = ["public.read", "account.own"] as const;

/** The roles and what each may, in lists that build on each other. A role alone gives no right to anybody's rows. */
export const ROLES = {
  reader: everyone,
  "council-member": everyone,
  "liaison-officer": everyone,
  coordinator: everyone,
  "municipal-leader": everyone,
  "local-police-chief": everyone,
  "county-coordinator": everyone,
  "national-overseer": everyone,
  /** Appoints and ends assignments; sees no content. */
  administrator: [...everyone, "accounts.manage"],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];
