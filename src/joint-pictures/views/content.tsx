import type { JSX } from "hono/jsx/jsx-runtime";
import { dayOf } from "#ground/language";
import { type ContentPart, type PictureContent, TEMPLATE } from "../model/index.ts";
import { flow } from "../text/flow.ts";
import { template } from "../text/template.ts";
import { WrittenText } from "./written-text.tsx";

/** Everything that a frozen picture says, by the template. The headings begin at h3: the page has the one above. */
export function ContentText({ content }: { readonly content: PictureContent }): JSX.Element {
  return (
    <div class="picture-text">
      {TEMPLATE.map(({ part, questions }) => {
        const answered = questions.filter((question) => content.parts.some((each) => each.question === question));
        if (answered.length === 0) return null;
        return (
          <>
            <h3>{template.parts[part]}</h3>
            {answered.map((question) => (
              <>
                <h4>{template.questions[question]}</h4>
                {content.parts
                  .filter((each) => each.question === question)
                  .map((each) => (
                    <PartText part={each} />
                  ))}
              </>
            ))}
          </>
        );
      })}
      {content.sources.length > 0 && (
        <>
          <h3>{flow.content.sources}</h3>
          <ul>
            {content.sources.map(({ name, isUsed, limits }) => (
              <li>
                {name} ({(isUsed ? flow.content.used : flow.content.notUsed).toLowerCase()}){limits && `: ${limits}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {content.mergedFrom.length > 0 && (
        <>
          <h3>{flow.content.mergedFrom}</h3>
          <ul>
            {content.mergedFrom.map(({ organisation, handedOverAt }) => (
              <li>
                {organisation}, {flow.date(dayOf(new Date(handedOverAt)))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function PartText({ part }: { readonly part: ContentPart }): JSX.Element {
  const { kind, body, mark } = part;
  if (kind === "open") return <WrittenText text={body} />;
  return (
    <div class="marked">
      <p class="marked-as">
        <strong>{kind === "secret" ? flow.content.secret : flow.content.dissent}</strong>
        {mark && ` ${flow.content.mark(mark.provision, flow.date(mark.on), mark.by)}`}
      </p>
      <WrittenText text={body} />
    </div>
  );
}
