import type { JSX } from "hono/jsx/jsx-runtime";
import { DayField, SelectField, TextField } from "#platform/web";
import { sv } from "../text/index.ts";

/** The fields of a registration, with what was written when it was refused. Whose form it is says where it goes. */
export function RegistrationFields({
  values,
  faults,
}: {
  readonly values: Readonly<Record<string, string>>;
  /** In words, by the name of the field. */
  readonly faults: Readonly<Record<string, string>>;
}): JSX.Element {
  const field = (name: string) => ({ id: name, name, value: values[name] ?? "", fault: faults[name] });
  const choose = { value: "", label: sv.choose };
  const toChoices = (words: Readonly<Record<string, string>>) => [
    choose,
    ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      <TextField {...field("number")} label={sv.number} autocomplete="off" />
      <DayField {...field("on")} label={sv.on} />
      <TextField {...field("matter")} label={sv.matter} autocomplete="off" />
      <TextField {...field("counterpart")} label={sv.counterpart} hint={sv.counterpartHint} autocomplete="off" />
      <SelectField {...field("class")} label={sv.class} choices={toChoices(sv.classes)} />
      <TextField {...field("provision")} label={sv.provision} hint={sv.provisionHint} autocomplete="off" />
      <DayField {...field("markedOn")} label={sv.markedOn} />
      <TextField {...field("markedBy")} label={sv.markedBy} autocomplete="off" />
      <SelectField {...field("retention")} label={sv.retention} choices={toChoices(sv.retentions)} />
      <TextField {...field("disposedAfterYears")} label={sv.years} hint={sv.yearsHint} autocomplete="off" />
      <TextField
        {...field("retentionDecision")}
        label={sv.retentionDecision}
        hint={sv.retentionDecisionHint}
        autocomplete="off"
      />
    </>
  );
}
