import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Over the heading: what the page is a part of. */
export function WayBack({ href, children }: { readonly href: string; readonly children?: Child }): JSX.Element {
  return (
    <p class="way-back">
      <a href={href}>{children}</a>
    </p>
  );
}
