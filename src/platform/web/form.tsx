import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** A form that posts. The token shows that our own page sent it. */
export function Form({
  action,
  token,
  children,
}: {
  readonly action: string;
  readonly token: string;
  readonly children?: Child;
}): JSX.Element {
  return (
    <form class="form" method="post" action={action} novalidate>
      <input type="hidden" name="form_token" value={token} />
      {children}
    </form>
  );
}

interface FieldProps {
  /** Unique on the page: several forms may have a field of the same name. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}

/** A line to write in: label above, hint under it, and what is wrong said at the field. */
export function TextField({
  type = "text",
  value = "",
  autocomplete,
  ...props
}: FieldProps & {
  readonly type?: "text" | "email" | "password";
  readonly value?: string;
  readonly autocomplete?: string;
}): JSX.Element {
  return (
    <Field {...props}>
      <input
        class="ds-input"
        id={props.id}
        name={props.name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        aria-describedby={describedBy(props)}
        aria-invalid={props.fault ? "true" : undefined}
      />
    </Field>
  );
}

/** Whose password it is, for what keeps passwords. Nobody sees it. */
export function HiddenUsername({ value }: { readonly value: string }): JSX.Element {
  return <input type="text" name="username" autocomplete="username" value={value} readonly hidden />;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function SelectField({
  choices,
  value,
  ...props
}: FieldProps & { readonly choices: readonly Choice[]; readonly value?: string | undefined }): JSX.Element {
  return (
    <Field {...props}>
      <select
        class="ds-input"
        id={props.id}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.fault ? "true" : undefined}
      >
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Field({ id, label, hint, fault, children }: FieldProps & { readonly children?: Child }): JSX.Element {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint && (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function describedBy({ id, hint, fault }: FieldProps): string | undefined {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** What is wrong, first on the page, each with a way to its field. It takes the focus when the page comes, without script. */
export function FaultSummary({
  heading,
  faults,
}: {
  readonly heading: string;
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}): JSX.Element {
  return (
    <div class="fault-summary" role="alert" tabindex={-1} autofocus aria-labelledby="fault-summary">
      <h2 id="fault-summary">{heading}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
