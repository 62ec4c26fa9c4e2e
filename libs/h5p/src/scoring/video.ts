import type { Inside, OwnContentType } from './content-type';
import { passPercentage } from './holders';
import { type JsonRecord, listOf, recordOf } from './json';
import { plain } from './text';
import { paragraphsOf, soundsOf } from './text-media';

/**
 * The seconds of a moment as authors write it: "1:05" and "65" are 65, "1:00:00" is 3600. What is no time is the
 * beginning. DomDom.Video reads it the same way.
 */
export const secondsOf = (time: unknown): number => {
  const text = plain(time);
  if (!/^\d{1,5}(:\d{1,2}){0,2}$/.test(text)) return 0;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
};

/** In the order in which they come up; what has nothing to show is left out. */
const moments = (params: JsonRecord): { at: number; inside: Inside }[] =>
  listOf(params['moments'])
    .flatMap((moment, i) => {
      const { at, content } = recordOf(moment);
      if (!content) return [];
      return [{ at: secondsOf(at), inside: { path: `moments[${i}].content`, value: recordOf(content) } }];
    })
    .sort((a, b) => a.at - b.at);

/** A film that stops where something is to be read or answered. */
export const video: OwnContentType = {
  inside: (params) => moments(params).map(({ inside }) => inside),
  passPercentage,
  sections(params) {
    const heading = plain(params['heading']);
    return [
      {
        ...(heading ? { heading } : {}),
        paragraphs: paragraphsOf(params['transcript']),
        pictures: [],
        sounds: soundsOf(params['video']),
      },
    ];
  },
};
