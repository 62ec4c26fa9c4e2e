import type { ComponentChildren } from 'preact';
import { Button, ButtonLink } from './button';
import { Script } from './script';

/** The words of a live list; the script only chooses among them. */
export interface LiveListWords {
  /** Without a script, and on the link beside it. */
  reload: string;
  reloadNow: string;
  connecting: string;
  watching: string;
  /** After the number of items that came. */
  fresh: string;
  lost: string;
  refused: string;
  ended: string;
  missed: string;
  paused: string;
  pause: string;
  resume: string;
  /** The name of the list. */
  list: string;
}

/**
 * A list to which a script adds what is new, by server-sent events: `record` with `{key, html}` puts an `<li data-key>`
 * first, `missed` says that some could not be shown, `ended` that it is over. What moves can be stopped. Without a script
 * it is a list of the newest with a link to reload. The children are the `<li>`.
 */
export function LiveList({
  source,
  reloadHref,
  words,
  empty,
  children,
}: {
  /** The address of the events. */
  source: string;
  reloadHref: string;
  words: LiveListWords;
  /** Shown until the first comes. */
  empty?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { connecting, watching, fresh, lost, refused, ended, missed, paused, pause, resume } = words;
  return (
    <div
      class="live"
      data-module="live"
      data-source={source}
      data-words={JSON.stringify({
        connecting,
        watching,
        fresh,
        lost,
        refused,
        ended,
        missed,
        paused,
        pause,
        resume,
      })}
    >
      <div class="live-bar" data-live-still>
        <p>{words.reload}</p>
        <ButtonLink href={reloadHref} look="secondary" icon="refresh">
          {words.reloadNow}
        </ButtonLink>
      </div>
      <div class="live-bar" data-live-bar hidden>
        <p class="live-state" role="status" data-live-state>
          {connecting}
        </p>
        <Button type="button" look="secondary">
          {pause}
        </Button>
      </div>
      <div data-live-empty>{empty}</div>
      <ol class="live-list" aria-label={words.list} data-live-list>
        {children}
      </ol>
      <Script name="ui-live.js" />
    </div>
  );
}
