import type { Actor, Form } from '@domdom/platform';
import { moderates } from './domain/discussion.policy';
import type { Ambiguous } from './domain/mentions';
import type { MentionsService } from './mentions.service';
import type { Discussion } from './subject';

/** The people among whom a form that came back lets its author choose. */
export async function meantBy(
  mentions: MentionsService,
  actor: Actor,
  discussion: Discussion,
  form: Form<{ body: string }>,
): Promise<Ambiguous[]> {
  if (!form.problems.some(({ code }) => code === 'discussions.whoIsMeant')) return [];
  const text = String(form.values['body'] ?? '');
  const moderator = moderates(actor, discussion);
  return (await mentions.resolve(discussion, actor.personId, moderator, text, [])).ambiguous;
}
