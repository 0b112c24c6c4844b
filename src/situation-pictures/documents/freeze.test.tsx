import { describe, expect, test } from "vitest";
import { screen } from "#ground/drawing";
import { aFullPicture } from "../../../tests/support/pictures.ts";
import { compose, type FrozenComposition, phrasing, SectionView, thaw } from "../views/index.ts";
import { freeze } from "./freeze.ts";
import { toInputs } from "./inputs.ts";

const foot = { age: "Siffror till och med 2025", date: "2026-03-12" };
const living = compose(aFullPicture(), "sv");

/** As the database keeps it. */
function kept(): FrozenComposition {
  return JSON.parse(JSON.stringify(freeze(living, foot)));
}

function pageOf(composition: typeof living): string {
  return composition.sections
    .map((section) => String(<SectionView section={section} phrasing={phrasing("sv")} />))
    .join("");
}

describe("figures that have been frozen and kept", () => {
  test("make the same page as on the day that they were frozen", () => {
    expect(pageOf(thaw(kept()))).toBe(pageOf(living));
  });

  test("make the same document", () => {
    expect(toInputs(thaw(kept()), foot)).toEqual(toInputs(living, foot));
  });

  test("say how new they were", () => {
    expect(kept()).toMatchObject({ form: "frozen-composition/1", ...foot });
  });

  test("keep the ids of a page unique", () => {
    const ids = [...pageOf(thaw(kept())).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("do not change when drawings come to be made for other widths", () => {
    const drawing = thaw(kept()).sections.flatMap(({ exhibits }) => exhibits.flatMap(({ drawings }) => drawings))[0];
    if (!drawing) throw new Error("a full picture has drawings");
    const at = (width: number) => String(drawing.draw({ id: "x", width, palette: screen }));
    expect([at(800), at(300)]).toEqual([at(720), at(340)]);
  });
});
