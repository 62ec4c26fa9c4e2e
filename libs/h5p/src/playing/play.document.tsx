import type { Language } from '@domdom/platform';
import { renderToString } from 'preact-render-to-string';
import type { Playing } from './playing';

/** What the page tells its script, besides what H5P reads. */
export interface PlaySettings {
  contentId: string;
  attemptId: string | null;
  finished: boolean;
  /** Where statements go, with `:attempt` in the place of the attempt's id. */
  statementsUrl: string | null;
  stateUrl: string | null;
  /** When the state was written that the page begins with, in Unix milliseconds; 0 for none. */
  stateAt: number;
  /** The part that the page begins with, by its place in each list on the way to it; the beginning when empty. */
  openAt: readonly number[];
  words: Record<string, string>;
}

export interface PlayDocument {
  playing: Playing;
  settings: PlaySettings;
  /** The script that starts the player, and the one style sheet of the page. */
  script: string;
  style: string;
  language: Language;
  noScript: string;
  /** The lesson as text; null where there is none. */
  textPath: string | null;
}

/** JSON inside a script element: nothing in it can end the element. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** The page inside the lesson's frame: the content and what plays it, nothing else. */
export function playDocument(document: PlayDocument): string {
  const { playing, settings, script, style, language } = document;
  const page = (
    <html lang={playing.language || language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{playing.title}</title>
        <link rel="icon" href="data:," />
        {playing.styles.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        <link rel="stylesheet" href={style} />
        <script
          type="application/json"
          id="h5p-play"
          dangerouslySetInnerHTML={{ __html: embedded({ integration: playing.integration, settings }) }}
        />
        {[script, ...playing.scripts].map((address) => (
          <script key={address} src={address} defer />
        ))}
      </head>
      <body>
        <main>
          <div class="h5p-content" data-content-id={playing.contentId} />
          {document.textPath && (
            <noscript>
              <p>
                <a href={document.textPath} target="_top">
                  {document.noScript}
                </a>
              </p>
            </noscript>
          )}
        </main>
        <p class="h5p-note" id="h5p-note" role="status" />
        <div class="h5p-tools">
          <button type="button" id="h5p-listen" aria-pressed="false" hidden>
            {settings.words['listen']}
          </button>
          <button type="button" id="h5p-whole" hidden>
            {settings.words['wholeScreen']}
          </button>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}

/** A few words in the frame, when a page cannot be opened. */
export function wordsDocument(language: Language, words: string): string {
  return `<!doctype html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words}</title>
      </head>
      <body>
        <main>
          <p>{words}</p>
        </main>
      </body>
    </html>,
  )}`;
}

/** A page that leads on at once. */
export const forwardDocument = (address: string): string =>
  `<!doctype html>${renderToString(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>…</title>
        <meta http-equiv="refresh" content={`0; url=${address}`} />
      </head>
    </html>,
  )}`;

/**
 * The policy of the playing page alone. Scripts come from the portal only. Genuine content types write styles into
 * attributes and embed videos of other sites; our own need neither.
 */
export function playPolicy(ownOnly: boolean, ancestors = "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ownOnly ? "style-src 'self'" : "style-src 'self' 'unsafe-inline'",
    ownOnly ? "img-src 'self' data: blob:" : "img-src 'self' https: data: blob:",
    ownOnly ? "media-src 'self' blob:" : "media-src 'self' https: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ...(ownOnly ? [] : ['frame-src https:']),
    `frame-ancestors ${ancestors}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
