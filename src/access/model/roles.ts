/** What may be done: the subject first, then the verb. */
export type Permission =
  | "public.read"
  | "areas.import"
  | "figures.import"
  | "demonstration.seed"
  | "account.own"
  | "accounts.invite"
  | "accounts.manage"
  | "cooperations.read"
  | "cooperations.manage"
  | "pictures.read"
  | "pictures.comment"
  | "pictures.draft"
  | "pictures.hand-over"
  | "pictures.decide"
  | "records.register";

const everyone = ["public.read", "account.own"] as const;
/** What was handed over to the cooperations of the organisation, and what they have made of it. */
const reader = [...everyone, "cooperations.read", "pictures.read"] as const;
const member = [...reader, "pictures.comment"] as const;
/** The organisation's own rows besides. */
const drafter = [...member, "pictures.draft", "pictures.hand-over"] as const;
const coordinator = [...drafter, "cooperations.manage", "records.register"] as const;
const leader = [...coordinator, "pictures.decide"] as const;

/** The roles and what each may, in lists that build on each other. A role alone gives no right to anybody's rows. */
export const ROLES = {
  reader,
  "council-member": member,
  "liaison-officer": drafter,
  coordinator,
  "municipal-leader": leader,
  "local-police-chief": leader,
  "county-coordinator": everyone,
  "national-overseer": everyone,
  /** Appoints and ends assignments; sees no content. */
  administrator: [...everyone, "accounts.manage"],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

/** The roles that give a permission. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLE_NAMES.filter((role) => (ROLES[role] as readonly Permission[]).includes(permission));
}
