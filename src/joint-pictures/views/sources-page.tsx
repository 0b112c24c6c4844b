import type { JSX } from "hono/jsx/jsx-runtime";
import { headedPage, type Page } from "#access";
import { CheckField, type Choice, Form, RadioField, SelectField, TextArea, TextField } from "#platform/web";
import { lacksOf, type PictureSource, type SourceKind, writingPaths } from "../model/index.ts";
import { template, writing } from "../text/index.ts";
import { asksForReview, type RefusedText, sayFault } from "./faults.ts";
import { type DoneView, type PlaceView, sayDone, WhereAbove } from "./heading.tsx";
import { SourceLists } from "./source-lists.tsx";

export interface SourcesView extends PlaceView {
  readonly sources: readonly PictureSource[];
  readonly mayWrite: boolean;
  /** The source that is being changed; undefined while one is added. */
  readonly changing?: PictureSource | undefined;
  readonly done?: DoneView | undefined;
  readonly refused?: RefusedText | undefined;
}

/** The sources that were chosen and those that were not, with what each cannot say. */
export function sourcesPage(view: SourcesView): Page {
  const { place, sources, mayWrite, changing, refused } = view;
  const text = writing.sources;
  const faults = Object.entries(refused?.faults ?? {}).map(([field, fault]) => ({
    field,
    message: sayFault(fault, toText(refused)),
  }));
  return headedPage(
    {
      title: changing ? text.changeTitle(changing.name) : text.title,
      description: text.description,
      above: <WhereAbove view={view} isUnder />,
    },
    { faults, notice: sayDone(view.done) },
    changing ? (
      <>
        <SourceForm {...view} />
        <Form action={writingPaths.sources(place)} token={view.token}>
          <input type="hidden" name="source" value={changing.id} />
          <button class="link-button" type="submit" name="gor" value="ta-bort">
            {text.remove}
          </button>
        </Form>
        <p class="note">
          <a href={writingPaths.sources(place)}>{text.title}</a>
        </p>
      </>
    ) : (
      <>
        <p class="finding">{text.lead}</p>
        <SourceLists
          sources={sources}
          lacks={lacksOf(sources)}
          heading="h2"
          action={(source) =>
            mayWrite && (
              <a href={`${writingPaths.sources(place)}?kalla=${source.id}`}>
                {text.change}
                <span class="only-heard"> {source.name}</span>
              </a>
            )
          }
        />
        {mayWrite && (
          <section aria-labelledby="add">
            <h2 id="add">{text.add}</h2>
            <SourceForm {...view} />
          </section>
        )}
      </>
    ),
  );
}

function toText(refused: RefusedText | undefined): string {
  return `${refused?.values.name ?? ""}\n${refused?.values.limits ?? ""}`;
}

function SourceForm({ place, token, changing, refused }: SourcesView): JSX.Element {
  const text = writing.sources;
  const before: Readonly<Record<string, string>> = changing
    ? { name: changing.name, kind: changing.kind, used: changing.isUsed ? "ja" : "nej", limits: changing.limits }
    : { used: "ja" };
  const field = (name: string) => {
    const fault = refused?.faults[name];
    return {
      id: name,
      name,
      value: refused ? (refused.values[name] ?? "") : (before[name] ?? ""),
      fault: fault && sayFault(fault, toText(refused)),
    };
  };
  const kinds = (Object.keys(template.sourceKinds) as SourceKind[]).map(
    (kind): Choice => ({ value: kind, label: template.sourceKinds[kind] }),
  );
  return (
    <Form action={writingPaths.sources(place)} token={token}>
      {changing && <input type="hidden" name="source" value={changing.id} />}
      <TextField {...field("name")} label={text.name} autocomplete="off" />
      <SelectField {...field("kind")} label={text.kind} choices={[{ value: "", label: text.choose }, ...kinds]} />
      <RadioField
        {...field("used")}
        label={text.isUsed}
        choices={[
          { value: "ja", label: text.yes },
          { value: "nej", label: text.no },
        ]}
      />
      <TextArea {...field("limits")} label={text.limitsLabel} rows={4} />
      {refused && asksForReview(refused) && <CheckField id="granskat" name="granskat" label={writing.part.reviewed} />}
      <button class="ds-button" type="submit">
        {changing ? text.changeButton : text.addButton}
      </button>
    </Form>
  );
}
