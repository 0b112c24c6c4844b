import type { Address } from "#platform/database";
import type { Appearance } from "./edition.ts";
import type { Outcome } from "./publishing.ts";

/** What passes between the program and the process that does its heavy work. */

/** A database, and what to sign with there. */
export interface SignedAddress {
  readonly address: Address;
  readonly secret: string;
}

export type Order = LoadOrder | RenderOrder;

export interface LoadOrder {
  readonly kind: "load reference";
  readonly database: SignedAddress;
}

export interface RenderOrder {
  readonly kind: "render edition";
  readonly database: SignedAddress;
  /** Where published pages are kept. */
  readonly folder: string;
  readonly appearance: Appearance;
  readonly edition: string;
}

/** A reader waits for the page at this address. */
export interface Wish {
  readonly kind: "wish";
  readonly address: string;
}

export type Report<Result> =
  /** The page that was wished for is there, or will not come from this process. */
  | { readonly kind: "attended"; readonly address: string }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly message: string };

export type ResultOf<Given extends Order> = Given extends RenderOrder ? Outcome : undefined;
