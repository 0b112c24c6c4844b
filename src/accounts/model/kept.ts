/** What somebody had written when it turned out that they were not signed in: it goes with them through the sign-in. */
export interface Kept {
  /** The address that it was sent to. */
  readonly to: string;
  readonly fields: Readonly<Record<string, string>>;
}

const TO = "kept_to";
const PREFIX = "kept.";
/** Is typed again: no page repeats a password. */
const NEVER_KEPT = ["password", "current"];

export function keep(to: string, form: Readonly<Record<string, string>>): Kept {
  return { to, fields: Object.fromEntries(Object.entries(form).filter(([name]) => !NEVER_KEPT.includes(name))) };
}

/** As fields of the sign-in form, by name. */
export function toFields({ to, fields }: Kept): readonly (readonly [string, string])[] {
  return [[TO, to], ...Object.entries(fields).map(([name, value]) => [PREFIX + name, value] as const)];
}

/** Undefined when there is nothing, or when it would be sent to somewhere else than here. */
export function keptIn(form: Readonly<Record<string, string>>): Kept | undefined {
  const to = localPath(form[TO]);
  const fields = Object.entries(form).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
  );
  return to === "" ? undefined : { to, fields: Object.fromEntries(fields) };
}

/** A path of our own: what a link from elsewhere put there must not lead elsewhere. */
export function localPath(path: string | undefined): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : "";
}
