import { randomUUID } from 'node:crypto';
import { homePageOfDemo } from './demo';
import type { Visitor } from './visitor';

export interface MadeAttempt {
  contentId: string;
  lessonId: string;
  attemptId: string;
}

/** Begins an interactive lesson of a course that somebody takes, as its page does. */
export async function beginLesson(visitor: Visitor, slug: string): Promise<MadeAttempt> {
  const { text: course } = await visitor.get(`/courses/${slug}`);
  if (course.includes(`/courses/${slug}/enrol"`)) await visitor.post(`/courses/${slug}/enrol`, {});
  const first = await visitor.get(`/learn/${slug}`);
  const link = new RegExp(`href="(/learn/${slug}/[0-9a-f-]{36})"`, 'g');
  const all = [first.text, (await visitor.get(`/courses/${slug}`)).text].join('');
  for (const address of new Set([first.path, ...[...all.matchAll(link)].map(([, found]) => found!)])) {
    const page = (await visitor.get(address)).text;
    const frame = /<iframe[^>]*src="(\/h5p\/play\/[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    if (!frame) continue;
    const played = await (await visitor.send(frame)).text();
    const { settings } = JSON.parse(/id="h5p-play"[^>]*>([^<]+)</.exec(played)![1]!) as {
      settings: { statementsUrl: string; attemptId: string; contentId: string };
    };
    const statement = {
      id: randomUUID(),
      verb: { id: 'http://adlnet.gov/expapi/verbs/attempted' },
      object: { objectType: 'Activity', id: `${homePageOfDemo}/h5p/contents/${settings.contentId}` },
      timestamp: new Date().toISOString(),
    };
    await visitor.send(settings.statementsUrl.replace(':attempt', settings.attemptId), {
      method: 'POST',
      body: JSON.stringify({ statements: [statement] }),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    const lessonId = new URL(frame, 'http://x').searchParams.get('lesson')!;
    return { contentId: settings.contentId, lessonId, attemptId: settings.attemptId };
  }
  throw new Error(`${slug} has no interactive lesson`);
}
