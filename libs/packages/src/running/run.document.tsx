import type { Language } from '@domdom/platform';
import { renderToString } from 'preact-render-to-string';
import { packagesWords } from '../packages.messages';
import type { RunPage } from './run.service';

/** JSON inside a script element: nothing in it can end the element. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

interface Frame {
  language: Language;
  title: string;
  style: string;
}

function Document({ language, title, style, children }: Frame & { children: preact.ComponentChildren }) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={style} />
      </head>
      <body>{children}</body>
    </html>
  );
}

/** The page around a running package: its parts, whether all is saved, and the frame in which a part runs. */
export function runDocument(page: RunPage, { script, style }: { script: string; style: string }): string {
  const say = packagesWords(page.language);
  const { saving, saved, waiting, elsewhere, openPart } = say;
  const { parts, first, attemptId, session, pass, version } = page;
  const told = {
    version,
    parts,
    first,
    attemptId,
    session,
    pass,
    words: { saving, saved, waiting, elsewhere },
  };
  return `<!doctype html>${renderToString(
    <Document language={page.language} title={page.title} style={style}>
      <header>
        {parts.length > 1 && (
          <nav aria-label={say.parts}>
            {page.choice && (
              <>
                <label for="part">{openPart}</label>
                <select id="part">
                  {parts.map((part, index) => (
                    <option key={part.id} value={index} selected={index === first}>
                      {part.completed ? `✓ ${part.title}` : part.title}
                    </option>
                  ))}
                </select>
              </>
            )}
            <button type="button" id="next">
              {say.nextPart}
            </button>
          </nav>
        )}
        <p id="told" role="status" />
        <button type="button" id="whole" hidden>
          {say.wholeScreen}
        </button>
      </header>
      <main class="run">
        <h1 class="unseen">{page.title}</h1>
        <iframe
          id="content"
          name="content"
          title={page.title}
          allow="autoplay; fullscreen; encrypted-media"
        />
        <p id="own-window" hidden>
          <a id="own-window-link" target="_blank" rel="noopener opener" href="about:blank">
            {say.openWindow}
          </a>
        </p>
      </main>
      <noscript>
        <p>{say.needsScript}</p>
      </noscript>
      <script type="application/json" id="run" dangerouslySetInnerHTML={{ __html: embedded(told) }} />
      <script src={script} />
    </Document>,
  )}`;
}

/** A few words in the frame: what a package returns to, and why it could not be opened. */
export function wordsDocument(language: Language, words: string, style: string): string {
  return `<!doctype html>${renderToString(
    <Document language={language} title={words} style={style}>
      <main>
        <p>{words}</p>
      </main>
    </Document>,
  )}`;
}
