import { organisationsWhere, type Person } from "#access";
import { allow, type Decision, refuse } from "#ground/outcome";
import type { RegistrationInput } from "./model/index.ts";

/** An authority registers for itself, and what holds something secret has the class secret (OSL 5:5). */
export function mayRegister(
  person: Person,
  { organisation, hasSecrets }: { readonly organisation: string; readonly hasSecrets: boolean },
  input: RegistrationInput,
  today: string,
): Decision<"not-found" | "secret-class-needed" | "in-the-future"> {
  if (!organisationsWhere(person, "records.register").includes(organisation)) return refuse("absent", "not-found");
  if (hasSecrets && input.class !== "secret") return refuse("invalid", "secret-class-needed");
  if (input.on > today) return refuse("invalid", "in-the-future");
  return allow;
}
