import { formatDate } from "#ground/language";
import { type Clock, paths } from "../model/index.ts";
import { gateText, sv } from "../text/index.ts";

const SHAPES = { running: "done", near: "ongoing", overdue: "late", "not-started": "missing" } as const;

/** The two clocks of a municipality, each with where its next turn is made. */
export function Clocks({
  id,
  municipality: { name, municipalityCode },
  clocks,
  mayManage,
}: {
  readonly id: string;
  readonly municipality: { readonly name: string; readonly municipalityCode: string };
  readonly clocks: readonly Clock[];
  readonly mayManage: boolean;
}) {
  const text = gateText.clocks;
  return (
    <>
      <h3>{name}</h3>
      <dl class="clocks">
        {clocks.map((clock) => (
          <div>
            <dt>{text.kinds[clock.kind]}</dt>
            <dd>
              <span class="status" data-status={SHAPES[clock.state]}>
                {text.states[clock.state]}.
              </span>{" "}
              {text.sentence(clock, formatDate(clock.due, "sv"), clock.last ? formatDate(clock.last.on, "sv") : "")}
            </dd>
            {mayManage && (
              <dd>
                <Says clock={clock} id={id} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p class="more">
        <a href={paths.picture(id, municipalityCode)}>{sv.home.picture(name)}</a>
      </p>
    </>
  );
}

/** Where a municipality says what it has done elsewhere. */
function Says({ clock, id }: { readonly clock: Clock; readonly id: string }) {
  const gate = startOf(clock);
  return <a href={paths.gate(id, gate)}>{gateText.clocks.actions[gate]}</a>;
}

function startOf({ kind, last }: Clock) {
  if (kind === "picture") return "picture-decided";
  return last ? "plan-followed-up" : "plan-decided";
}

/** Where something is done about it: the picture is made here, the plan is not yet. */
export function actionOf(clock: Clock, id: string): string {
  return clock.kind === "picture" ? paths.picture(id, clock.municipality.code) : paths.gate(id, startOf(clock));
}
