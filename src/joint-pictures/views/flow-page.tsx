import type { Child } from "hono/jsx";
import { headedPage, type Page } from "#access";
import type { PictureSetting } from "../model/index.ts";
import { flow } from "../text/flow.ts";
import { placesOf } from "./flow-places.ts";

export type FlowFault = keyof typeof flow.faults;

/** What was posted and did not go: it stands in the form again. */
export interface RefusedFlow {
  /** In words, by the name of the field. What is about no field stands under the form's name. */
  readonly faults: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** What every page on the way is given. */
export interface FlowView {
  readonly setting: PictureSetting;
  readonly token: string;
  readonly refused?: RefusedFlow | undefined;
}

/** A page under a picture, with the way back to it. */
export function flowPage(view: FlowView, head: Pick<Page, "title" | "description">, body: Child): Page {
  const { setting, refused } = view;
  const faults = Object.entries(refused?.faults ?? {}).map(([field, message]) => ({ field, message }));
  const above = (
    <p class="note">
      <a href={placesOf(setting).picture}>{flow.of(setting.municipality.name)}</a>
    </p>
  );
  return headedPage({ ...head, above }, { faults }, body);
}

export function flowField({ refused }: Pick<FlowView, "refused">, name: string) {
  return { id: name, name, value: refused?.values[name] ?? "", fault: refused?.faults[name] };
}
