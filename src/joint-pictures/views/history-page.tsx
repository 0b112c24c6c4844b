import { headedPage, type Page } from "#access";
import { Form } from "#platform/web";
import { KIND_IN_ADDRESS, type PartOf, type PartVersion, writingPaths } from "../model/index.ts";
import { template, writing } from "../text/index.ts";
import { type PlaceView, WhereAbove } from "./heading.tsx";
import { momentOf } from "./moments.ts";
import { WrittenText } from "./written-text.tsx";

export interface HistoryView extends PlaceView, PartOf {
  /** The newest first. */
  readonly versions: readonly PartVersion[];
  readonly mayWrite: boolean;
  /** Why a version was not brought back. */
  readonly fault?: "moved" | "closed" | undefined;
}

/** Every saved version of a text, with who and when, and the way back to each. */
export function historyPage(view: HistoryView): Page {
  const { place, question, kind, versions, fault } = view;
  const text = writing.history;
  const newest = versions[0]?.version ?? 0;
  return headedPage(
    {
      title: `${text.title}: ${writing.short[question]}`,
      description: text.description,
      above: <WhereAbove view={view} isUnder />,
    },
    { faults: fault ? [{ field: `version-${newest}`, message: text[fault] }] : [] },
    <>
      {kind !== "open" && <p class="part-kind">{writing.kinds[kind]}</p>}
      <p class="finding">{newest === 0 ? text.none : text.lead(versions.length)}</p>
      <p>
        <a href={writingPaths.question({ ...place, question, kind })}>{template.questions[question]}</a>
      </p>
      {versions.map((version) => (
        <section id={`version-${version.version}`} aria-labelledby={`heading-${version.version}`}>
          <h2 id={`heading-${version.version}`}>{text.version(version.version)}</h2>
          <p class="note">
            {text.by(version.by.name, momentOf(version.at))}
            {version.version === newest && ` · ${text.now}`}
          </p>
          {version.body === "" ? <p>{text.emptied}</p> : <WrittenText text={version.body} />}
          {view.mayWrite && version.version !== newest && (
            <Form action={writingPaths.restore({ ...place, question })} token={view.token}>
              <input type="hidden" name="del" value={KIND_IN_ADDRESS[kind]} />
              <input type="hidden" name="till" value={String(version.version)} />
              <input type="hidden" name="version" value={String(newest)} />
              <button class="ds-button" data-variant="secondary" type="submit">
                {text.restore}
                <span class="only-heard">{text.restoreAbout(version.version)}</span>
              </button>
            </Form>
          )}
        </section>
      ))}
    </>,
  );
}
