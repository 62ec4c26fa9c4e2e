import { commonErrors } from '@domdom/platform';
import type { IIntegration } from '@lumieducation/h5p-server';
import type { KeptStates } from '../storage/user-states';
import type { PlayModel } from './play-models';
import { withoutSolutions } from './without-solutions';

export interface Tracking {
  attemptId: string;
  /** Whether the page begins with what an attempt left that has come to its end. */
  finished: boolean;
  token: string;
  /** Whether the content may show what would have been right. */
  solutions: boolean;
  states: KeptStates['states'];
  /** When the state was written that the page begins with, in Unix milliseconds; 0 for none. */
  stateAt: number;
}
/** Everything that the playing page is made of. */
export interface Playing {
  contentId: string;
  title: string;
  language: string;
  integration: IIntegration;
  scripts: string[];
  styles: string[];
  /** Null in a preview: nothing is recorded. */
  tracking: Tracking | null;
  /** Only our own content types are in it, which need no styles in attributes. */
  ownOnly: boolean;
}

type OwnContent = NonNullable<IIntegration['contents']>[string];

/** The model of a content with what is somebody's own; the model itself belongs to everybody. */
export function playingOf(contentId: string, model: PlayModel, tracking: Tracking | null): Playing {
  const { title, language, scripts, styles, ownOnly } = model;
  // Without a state the player would ask for one; "false" says that there is none.
  const states =
    tracking && Object.keys(tracking.states).length > 0 ? tracking.states : { 0: { state: 'false' } };
  const playing = {
    ...{ contentId, title, language, scripts, styles, ownOnly, tracking },
    integration: { ...model.integration, ...(tracking ? {} : { saveFreq: false as const }) },
  };
  const own = model.integration.contents?.[`cid-${contentId}`];
  const played = { contentUserData: states as unknown as OwnContent['contentUserData'] };
  if (!own || tracking?.solutions !== false) return withContent(playing, played);
  const params = JSON.parse(own.jsonContent) as Record<string, unknown>;
  const jsonContent = JSON.stringify(withoutSolutions(own.library, params));
  return withContent(playing, { ...played, jsonContent });
}

/** The same with the content's files under another address. */
export const withFilesAt = (playing: Playing, contentUrl: string): Playing =>
  withContent(playing, { contentUrl });

function withContent(playing: Playing, changed: Partial<OwnContent>): Playing {
  const { integration, contentId } = playing;
  const name = `cid-${contentId}`;
  const own = integration.contents?.[name];
  if (!own) throw commonErrors.notFound();
  return {
    ...playing,
    integration: { ...integration, contents: { [name]: { ...own, ...changed } } },
  };
}

/** The player knows files of a stored content only; those just uploaded are named by their whole address. */
export function withTemporaryFiles(value: unknown, base: string): Record<string, unknown> {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        key === 'path' && typeof inner === 'string' && inner.endsWith('#tmp')
          ? `${base}/${inner.slice(0, -'#tmp'.length)}`
          : walk(inner),
      ]),
    );
  };
  return walk(value) as Record<string, unknown>;
}
