import { Tag, usePage } from '@domdom/ui';
import type { SessionView } from '../class-view';
import { sessionWords } from '../classes.messages';

const looks = { planned: 'plain', moved: 'firefly', cancelled: 'brick', held: 'leaf' } as const;

/** Where a session stands, as a tag. */
export function SessionState({ session, now }: { session: SessionView; now: Date }) {
  const { language } = usePage();
  return <Tag look={looks[session.status]}>{sessionWords(language, session, now)}</Tag>;
}
