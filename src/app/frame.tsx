import type { JSX } from "hono/jsx/jsx-runtime";
import type { Page } from "#access";
import { addressIn, type Language } from "#ground/language";
import { Form } from "#platform/web";
import { en } from "./text/en.ts";
import { type FrameText, sv } from "./text/sv.ts";

export const frameText: Record<Language, FrameText> = { sv, en };

/** What the frame needs to know about where the page stands. */
export interface FrameSettings {
  readonly language: Language;
  /** The Swedish address, without the language in front. */
  readonly path: string;
  readonly url: string;
  readonly styles: string;
  readonly scripts: readonly string[];
  readonly icon: string;
  readonly demonstration: boolean;
  readonly standing: Standing;
  readonly reader?: Reader | undefined;
}

/** Somebody who has signed in. */
export interface Reader {
  readonly name: string;
  readonly formToken: string;
  /** Whether the person appoints others. */
  readonly manages: boolean;
  /** Whether the person may see cooperations. */
  readonly cooperates: boolean;
}

/**
 * Search engines are welcome to a page that is published, not to one that answers a question. A notice that something
 * is not there has no other language, nor has the workplace, and a notice does not repeat the address either.
 */
export type Standing = "published" | "live" | "workplace" | "notice";

/** The whole document: head, navigation, the page and the foot. */
export function frame(page: Page, settings: FrameSettings): string {
  return `<!doctype html>\n${(<Frame page={page} settings={settings} />).toString()}`;
}

function Frame({ page, settings }: { page: Page; settings: FrameSettings }): JSX.Element {
  const { language, path } = settings;
  const text = frameText[language];
  return (
    <html lang={language} data-color-scheme="auto" data-size="md">
      <Head page={page} settings={settings} />
      <body>
        <a class="ds-skip-link" href="#innehall">
          {text.skip}
        </a>
        <header>
          {settings.demonstration && <p class="demonstration">{text.demonstration}</p>}
          <div class="site-header">
            <a class="site-name" href={addressIn(language, "/")}>
              {text.name}
            </a>
            <nav aria-label={text.mainNavigation}>
              <a href={addressIn(language, "/kommuner")} aria-current={path === "/kommuner" ? "page" : undefined}>
                {text.municipalities}
              </a>
              <a href={addressIn(language, "/kallor")} aria-current={path === "/kallor" ? "page" : undefined}>
                {text.sources}
              </a>
              {settings.reader ? (
                <Inside reader={settings.reader} path={path} />
              ) : (
                <SignInLink language={language} path={path} />
              )}
              {isInBothLanguages(settings) && <LanguageLink language={language} path={path} />}
            </nav>
          </div>
        </header>
        <main id="innehall">{page.body}</main>
        <footer class="site-footer">
          <p>
            {text.licence} <a href={addressIn(language, "/tillganglighet")}>{text.accessibility}</a>
          </p>
          {settings.standing !== "notice" && (
            <p class="print-only">
              {text.printed} {settings.url}
              {addressIn(language, path)}
            </p>
          )}
        </footer>
      </body>
    </html>
  );
}

/** The page behind it is in Swedish, whatever language leads there. */
function SignInLink({ language, path }: { readonly language: Language; readonly path: string }): JSX.Element {
  const isHere = path === "/logga-in" && language === "sv";
  return (
    <a href="/logga-in" hreflang={language === "sv" ? undefined : "sv"} aria-current={isHere ? "page" : undefined}>
      {frameText[language].signIn}
    </a>
  );
}

/** The workplace's own links. Its words are in Swedish, also when the page around them is not. */
function Inside({ reader, path }: { readonly reader: Reader; readonly path: string }): JSX.Element {
  const text = frameText.sv;
  return (
    <>
      {reader.cooperates && (
        <a href="/samverkan" lang="sv" aria-current={path === "/samverkan" ? "page" : undefined}>
          {text.cooperations}
        </a>
      )}
      {reader.manages && (
        <a href="/personer" lang="sv" aria-current={path === "/personer" ? "page" : undefined}>
          {text.people}
        </a>
      )}
      <a href="/mitt-konto" lang="sv" title={reader.name} aria-current={path === "/mitt-konto" ? "page" : undefined}>
        {text.ownAccount}
      </a>
      <Form action="/logga-ut" token={reader.formToken}>
        <button class="link-button" type="submit" lang="sv">
          {text.signOut}
        </button>
      </Form>
    </>
  );
}

function isInBothLanguages({ standing }: FrameSettings): boolean {
  return standing === "published" || standing === "live";
}

function Head({ page, settings }: { page: Page; settings: FrameSettings }): JSX.Element {
  const { language, path, url } = settings;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>
        {page.title === frameText[language].name ? page.title : `${page.title} – ${frameText[language].name}`}
      </title>
      <meta name="description" content={page.description} />
      {settings.standing === "published" ? (
        <>
          <link rel="canonical" href={url + addressIn(language, path)} />
          <link rel="alternate" hreflang="sv" href={url + addressIn("sv", path)} />
          <link rel="alternate" hreflang="en" href={url + addressIn("en", path)} />
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}

      <link rel="icon" type="image/svg+xml" href={settings.icon} />
      <link rel="stylesheet" href={settings.styles} />
      {settings.scripts.map((script) => (
        <script type="module" src={script} />
      ))}
    </head>
  );
}

function LanguageLink({ language, path }: { language: Language; path: string }): JSX.Element {
  const other = language === "sv" ? "en" : "sv";
  const text = frameText[language];
  return (
    <a class="language" href={addressIn(other, path)} lang={other} hreflang={other} title={text.otherLanguageLabel}>
      {text.otherLanguage}
    </a>
  );
}

/** A page that only says what is the case and where to go. */
export function noticePage(
  language: Language,
  notice: { title: string; lead: string; next: string },
  reference?: string,
): Page {
  return {
    title: notice.title,
    description: notice.lead,
    body: (
      <article class="page">
        <h1>{notice.title}</h1>
        <p class="finding">{notice.lead}</p>
        {reference && (
          <p>
            {frameText[language].failed.reference}: <code>{reference}</code>
          </p>
        )}
        <p>
          <a href={addressIn(language, "/")}>{notice.next}</a>
        </p>
      </article>
    ),
  };
}
