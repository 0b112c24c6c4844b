import { headedPage, type Page } from "#access";
import { CheckField, Form, SelectField, TextArea, TextField } from "#platform/web";
import { type Cooperation, type Forum, formatSeats, paths, possibleParents } from "../model/index.ts";
import { forumText } from "../text/index.ts";
import { choicesOf, type FormView, faultsOf, fieldOf, notYet } from "./fields.ts";
import { WayBack } from "./way-back.tsx";

export interface ForumFormView extends FormView {
  readonly cooperation: Cooperation;
  readonly forums: readonly Forum[];
  /** The one that is changed; undefined for a new one. */
  readonly forum?: Forum | undefined;
}

export function forumFormPage(view: ForumFormView): Page {
  const { cooperation, forum, token } = view;
  const text = forumText.form;
  const action = forum ? paths.forum(cooperation.id, forum.id) : paths.newForum(cooperation.id);
  return headedPage(
    {
      title: forum ? text.changeTitle(forum.name) : text.addTitle,
      description: text.description,
      above: <WayBack href={paths.forums(cooperation.id)}>{forumText.title}</WayBack>,
    },
    { faults: faultsOf(view) },
    <>
      <Form action={action} token={token}>
        <WhatItIs view={view} />
        <HowOften view={view} />
        <Seats view={view} />
        <button class="ds-button" type="submit">
          {forum ? text.changeButton : text.addButton}
        </button>
      </Form>
      {forum && (
        <section aria-labelledby="end">
          <h2 id="end">{text.endHeading}</h2>
          <p>{text.endLead}</p>
          <Form action={`${action}/avsluta`} token={token}>
            <button class="ds-button" data-variant="secondary" type="submit">
              {text.end}
            </button>
          </Form>
        </section>
      )}
    </>,
  );
}

function WhatItIs({ view }: { readonly view: ForumFormView }) {
  const { forum, forums } = view;
  const text = forumText.form;
  const parents = possibleParents(forums, forum?.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField {...fieldOf(view, "name", forum?.name)} label={text.name} autocomplete="off" />
      <SelectField
        {...fieldOf(view, "level", forum?.level)}
        label={text.level}
        choices={[notYet, ...choicesOf(forumText.levels)]}
      />
      <SelectField
        {...fieldOf(view, "kind", forum?.kind)}
        label={text.kind}
        choices={[notYet, ...choicesOf(forumText.kinds)]}
      />
      <SelectField
        {...fieldOf(view, "parent", forum?.parent ?? "")}
        label={text.parent}
        choices={[{ value: "", label: text.noParent }, ...parents]}
      />
      <TextArea {...fieldOf(view, "mandate", forum?.mandate)} label={text.mandate} hint={text.mandateHint} rows={4} />
      <TextField {...fieldOf(view, "since", forum?.sinceYear?.toString())} label={text.since} autocomplete="off" />
    </>
  );
}

function HowOften({ view }: { readonly view: ForumFormView }) {
  const { forum, refused } = view;
  const text = forumText.form;
  const checked = refused ? refused.values.whenNeeded === "ja" : (forum?.meetsWhenNeeded ?? false);
  return (
    <>
      <h2>{text.often}</h2>
      <TextField {...fieldOf(view, "least", forum?.meets?.least.toString())} label={text.least} autocomplete="off" />
      <TextField
        {...fieldOf(view, "most", forum?.meets?.most?.toString())}
        label={text.most}
        hint={text.mostHint}
        autocomplete="off"
      />
      <SelectField
        {...fieldOf(view, "per", forum?.meets?.per)}
        label={text.per}
        choices={[{ value: "", label: text.notSaid }, ...choicesOf(text.perChoices)]}
      />
      <CheckField id="whenNeeded" name="whenNeeded" label={text.whenNeeded} checked={checked} />
    </>
  );
}

function Seats({ view }: { readonly view: ForumFormView }) {
  const seats = view.forum?.seats ?? [];
  const text = forumText.form;
  return (
    <>
      <h2>{forumText.members}</h2>
      <TextArea
        {...fieldOf(view, "leaders", formatSeats(seats, true))}
        label={text.leaders}
        hint={text.leadersHint}
        rows={2}
      />
      <TextArea
        {...fieldOf(view, "members", formatSeats(seats, false))}
        label={text.members}
        hint={text.membersHint}
        rows={8}
      />
    </>
  );
}
