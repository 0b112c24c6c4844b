import type { JSX } from "hono/jsx/jsx-runtime";
import { SelectField } from "#platform/web";
import type { PartyOrganisation } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { type FormView, fieldOf, notYet } from "./fields.ts";

/** In whose name: who has one organisation is not asked. */
export function OrganisationField({
  organisations,
  view,
}: {
  readonly organisations: readonly PartyOrganisation[];
  readonly view: Pick<FormView, "refused">;
}): JSX.Element {
  const [only, another] = organisations;
  if (only && !another) return <input type="hidden" name="organisation" value={only.id} />;
  const choices = organisations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField {...fieldOf(view, "organisation")} label={sv.fields.organisation} choices={[notYet, ...choices]} />
  );
}
