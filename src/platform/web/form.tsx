import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** A form that posts. The token shows that our own page sent it. */
export function Form({
  id,
  action,
  token,
  children,
}: {
  /** For buttons that stand outside it. */
  readonly id?: string;
  readonly action: string;
  readonly token: string;
  readonly children?: Child;
}): JSX.Element {
  return (
    <form id={id} class="form" method="post" action={action} novalidate>
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

/** Several lines. It grows with what is written where the browser can do that. */
export function TextArea({
  value = "",
  rows = 6,
  ...props
}: FieldProps & { readonly value?: string | undefined; readonly rows?: number }): JSX.Element {
  return (
    <Field {...props}>
      <textarea
        class="ds-input"
        id={props.id}
        name={props.name}
        rows={rows}
        aria-describedby={describedBy(props)}
        aria-invalid={props.fault ? "true" : undefined}
      >
        {/* The first line break of a text area is not part of what it holds. */}
        {`\n${value}`}
      </textarea>
    </Field>
  );
}

/** A day of the calendar, "2026-03-12". */
export function DayField({ value = "", ...props }: FieldProps & { readonly value?: string | undefined }): JSX.Element {
  return (
    <Field {...props}>
      <input
        class="ds-input"
        id={props.id}
        name={props.name}
        type="date"
        value={value}
        aria-describedby={describedBy(props)}
        aria-invalid={props.fault ? "true" : undefined}
      />
    </Field>
  );
}

/** Something to agree to. Posted as "ja". */
export function CheckField({ checked = false, ...props }: FieldProps & { readonly checked?: boolean }): JSX.Element {
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={props.id}
        name={props.name}
        value="ja"
        checked={checked}
        aria-describedby={describedBy(props)}
        aria-invalid={props.fault ? "true" : undefined}
      />
      <label class="ds-label" data-weight="regular" for={props.id}>
        {props.label}
      </label>
      <HintAndFault {...props} />
    </div>
  );
}

/** One of a few, each with its words. */
export function RadioField({
  choices,
  value,
  ...props
}: FieldProps & { readonly choices: readonly Choice[]; readonly value?: string | undefined }): JSX.Element {
  return (
    <fieldset class="ds-fieldset" id={props.id} tabindex={-1} aria-describedby={describedBy(props)}>
      <legend class="ds-label">{props.label}</legend>
      <HintAndFault {...props} />
      {choices.map((choice) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type="radio"
            id={`${props.id}-${choice.value}`}
            name={props.name}
            value={choice.value}
            checked={choice.value === value}
          />
          <label class="ds-label" data-weight="regular" for={`${props.id}-${choice.value}`}>
            {choice.label}
          </label>
        </div>
      ))}
    </fieldset>
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

function Field({ children, ...props }: FieldProps & { readonly children?: Child }): JSX.Element {
  const { id, label, hint, fault } = props;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <HintAndFault id={id} hint={hint} />
      {children}
      <HintAndFault id={id} fault={fault} />
    </div>
  );
}

function HintAndFault({ id, hint, fault }: Pick<FieldProps, "id" | "hint" | "fault">): JSX.Element {
  return (
    <>
      {hint && (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
}

function describedBy({ id, hint, fault }: FieldProps): string | undefined {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** What is wrong with a field, by its id on the page. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** What is wrong, first on the page, each with a way to its field. It takes the focus when the page comes, without script. */
export function FaultSummary({
  heading,
  faults,
}: {
  readonly heading: string;
  readonly faults: readonly FieldFault[];
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
