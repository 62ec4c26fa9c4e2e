import type { Topic } from '@domdom/ui';

/** `moderated`: whoever has no approved post here yet waits for somebody to look at the first one. */
export const discussionModes = ['off', 'read-only', 'on', 'moderated'] as const;
export type DiscussionMode = (typeof discussionModes)[number];

/** How a discussion is held. */
export interface DiscussionSettings {
  mode: DiscussionMode;
  /** Whether everybody may read, visitors too. */
  openReading: boolean;
  /** Whether those who learn see each other's names. */
  namesHidden: boolean;
  /** Whether a picture may be sent with a post. */
  pictures: boolean;
}

/** What somebody learns about violence or the safety of children is nobody else's to know. */
const sensitiveTopics: readonly Topic[] = ['family-safety'];
export const isSensitive = (topic: Topic): boolean => sensitiveTopics.includes(topic);

/**
 * Open to those who take part and to nobody else; about something sensitive: not at all until it is switched on.
 * @param keptSecret a class whose people are not to be known, whatever its topic
 */
export function defaultSettings(topic: Topic, keptSecret = false): DiscussionSettings {
  const sensitive = keptSecret || isSensitive(topic);
  return { mode: sensitive ? 'off' : 'on', openReading: false, namesHidden: sensitive, pictures: false };
}

/** The settings as they are; where people are not to be known, names stay hidden and the rest of the world outside. */
export function withoutNames(settings: DiscussionSettings, keptSecret: boolean): DiscussionSettings {
  const { mode, pictures } = settings;
  return keptSecret
    ? { mode, openReading: false, namesHidden: true, pictures }
    : { mode, openReading: settings.openReading, namesHidden: settings.namesHidden, pictures };
}
