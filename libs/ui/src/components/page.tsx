import type { Form } from '@domdom/platform';
import { languages, localPath } from '@domdom/platform';
import type { ComponentChildren } from 'preact';
import { usePage } from '../page-context';
import { classes } from '../text';
import { useWords } from '../ui.messages';
import { Breadcrumbs, type Crumb } from './breadcrumbs';
import { Footer } from './footer';
import { Header } from './header';
import { Notice } from './notice';
import { OnBehalfBanner } from './on-behalf-banner';
import { QuickExit } from './quick-exit';

export interface PageProps {
  /** What the page is; its `<title>` and, unless `heading` says otherwise, its only `<h1>`. */
  title: string;
  children: ComponentChildren;
  /** Another content of the `<h1>`; `false` when the page writes its own (a hero does). */
  heading?: ComponentChildren | false;
  /** A sentence under the heading. */
  lead?: ComponentChildren;
  /** Buttons beside the heading. */
  actions?: ComponentChildren;
  /** For search engines and shared links. */
  description?: string;
  /** The pages above this one, without the home page and without this one. */
  breadcrumbs?: readonly Crumb[];
  /** Full width above the heading: a hero. */
  hero?: ComponentChildren;
  /** The one thing to do here: right under the heading on a phone, a side column from 900 px. */
  nextStep?: ComponentChildren;
  /** Filters: a side column from 900 px, below the content on a phone. */
  aside?: ComponentChildren;
  /** Tables and boards may use the whole width. */
  wide?: boolean;
  /** Only the content: printed sheets, a frame in another site. */
  bare?: boolean;
  /** A form on the page: its problems are said in the title too. */
  form?: Form<unknown>;
  /** About something that somebody may have to hide at once: the way off the page is always in sight. */
  quickExit?: boolean;
  /** What the browser's tab and history say instead of the title, where that would tell too much. */
  tabTitle?: string;
  /** Not for search engines: personal pages. */
  unlisted?: boolean;
}

function Head({ title, description, unlisted }: { title: string; description?: string; unlisted?: boolean }) {
  const { assets, path } = usePage();
  const words = useWords();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === words.siteName ? title : `${title} – ${words.siteName}`}</title>
      <meta name="description" content={description ?? words.siteDescription} />
      <meta name="theme-color" content="#16324f" />
      <meta name="color-scheme" content="light dark" />
      {unlisted && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={assets.url('app.css')} />
      <link rel="stylesheet" href={assets.url('print.css')} media="print" />
      <link rel="icon" href={assets.url('icon.svg')} type="image/svg+xml" />
      {languages.map((language) => (
        <link key={language} rel="alternate" hreflang={language} href={localPath(language, path)} />
      ))}
    </head>
  );
}

/** What stands in the middle of a page, under its one heading. */
function Content({ title, heading = title, lead, actions, nextStep, children }: PageProps) {
  const { flash } = usePage();
  const head = (
    <>
      {flash && <Notice look="success">{flash}</Notice>}
      {heading !== false && (
        <div class="page-head">
          <div>
            <h1>{heading}</h1>
            {lead && <p class="lead">{lead}</p>}
          </div>
          {actions && <div class="actions">{actions}</div>}
        </div>
      )}
    </>
  );
  if (!nextStep) {
    return (
      <>
        {head}
        {children}
      </>
    );
  }
  return (
    <div class="with-step">
      <div>{head}</div>
      <div class="next-step">{nextStep}</div>
      <div>{children}</div>
    </div>
  );
}

/** A whole page: the frame that everybody knows, with the content inside. */
export function Page(props: PageProps) {
  const { language } = usePage();
  const words = useWords();
  const { title, tabTitle = title, hero, aside, breadcrumbs, bare, quickExit } = props;
  const failed = (props.form?.problems.length ?? 0) > 0;
  const frame = classes('frame', props.wide && 'wide', Boolean(aside) && 'with-aside');
  return (
    <html lang={language}>
      <Head {...props} title={failed ? words.errorTitle(tabTitle) : tabTitle} />
      <body class={bare ? 'bare' : undefined}>
        {!bare && (
          <>
            <a class="skip" href="#main">
              {words.skip}
            </a>
            <Header />
            <OnBehalfBanner />
          </>
        )}
        {quickExit && <QuickExit />}
        {hero ? (
          // The hero holds the heading, so it belongs to the main content.
          <main id="main" tabIndex={-1}>
            {hero}
            <div class={frame}>
              <div class="content">
                <Content {...props} />
              </div>
              {aside && <div class="aside">{aside}</div>}
            </div>
          </main>
        ) : (
          <div class={frame}>
            {breadcrumbs && (
              <Breadcrumbs
                above={breadcrumbs}
                here={typeof props.heading === 'string' ? props.heading : title}
              />
            )}
            <main id="main" class="content" tabIndex={-1}>
              <Content {...props} />
            </main>
            {aside && <aside class="aside">{aside}</aside>}
          </div>
        )}
        {!bare && <Footer />}
      </body>
    </html>
  );
}
