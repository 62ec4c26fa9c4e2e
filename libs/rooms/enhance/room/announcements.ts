import { hands, me, type Room } from './room-state';
import { fill, type RoomWords } from './words';

/**
 * What somebody who listens is told about the step from one room to the next: one short sentence for each kind of
 * thing, however many came at once. Nothing when only people come and go.
 */
export function announcements(before: Room | null, now: Room | null, words: RoomWords): string[] {
  if (!before || !now) return [];
  return [...ofHands(before, now, words), ...ofChat(before, now, words), ...ofTasks(before, now, words)];
}

function ofHands(before: Room, now: Room, words: RoomWords): string[] {
  const own = me(now);
  const said: string[] = [];
  if (own?.called && me(before)?.called === false && now.role === 'guest') said.push(words.invited);
  if (!own?.called && me(before)?.called === true && now.role === 'guest') said.push(words.wordTakenBack);
  const raised = new Set(hands(before).map(({ id }) => id));
  const fresh = hands(now).filter(({ id }) => !raised.has(id) && id !== now.you);
  if (fresh.length === 1) said.push(fill(words.handRaised, { name: fresh[0]!.name }));
  if (fresh.length > 1) said.push(fill(words.handsRaised, { n: fresh.length }));
  return said;
}

function ofChat(before: Room, now: Room, words: RoomWords): string[] {
  const known = new Set(before.chat.map(({ id }) => id));
  const fresh = now.chat.filter(({ id, personId }) => !known.has(id) && personId !== now.you);
  if (fresh.length === 0) return [];
  const [only] = fresh;
  return fresh.length === 1 && only
    ? [fill(words.messageFrom, { name: only.name, text: only.text.slice(0, 120) })]
    : [fill(words.messagesNew, { n: fresh.length })];
}

function ofTasks(before: Room, now: Room, words: RoomWords): string[] {
  const said: string[] = [];
  for (const poll of now.polls) {
    const known = before.polls.find(({ id }) => id === poll.id);
    if (!known && poll.open) said.push(fill(words.pollNew, { question: poll.question }));
    if (known?.open && !poll.open) said.push(fill(words.pollOver, { question: poll.question }));
  }
  if (now.activity?.open && now.activity.id !== before.activity?.id)
    said.push(fill(words.activityNew, { title: now.activity.title }));
  return said;
}
