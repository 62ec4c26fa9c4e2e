import { ButtonLink } from '@domdom/ui';
import { useDiscussionWords } from '../discussions.messages';
import type { Discussion } from '../subject';
import { discussionPath } from '../subject-words';

/** On the page of a course or a class: whether there is something new, and the way there. */
export function DiscussionSection({
  discussion,
  unread,
  mayAsk,
}: {
  discussion: Discussion;
  unread: number;
  mayAsk: boolean;
}) {
  const say = useDiscussionWords();
  const here = discussionPath(discussion);
  const about = unread > 0 ? say.unread(unread) : say.about;
  return (
    <section>
      <h2>{say.discussion}</h2>
      <p>{discussion.mode === 'off' ? say.offHere : about}</p>
      <div class="actions">
        <ButtonLink href={here} look="secondary" icon="question">
          {say.see}
        </ButtonLink>
        {mayAsk && (
          <ButtonLink href={`${here}/ask`} look="quiet">
            {say.ask}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

/** Below a lesson: to ask about it. */
export function AskAboutLesson({ discussion, lessonId }: { discussion: Discussion; lessonId: string }) {
  const say = useDiscussionWords();
  const here = discussionPath(discussion);
  return (
    <div class="actions">
      <ButtonLink href={`${here}/ask?lesson=${lessonId}`} look="quiet" icon="question">
        {say.askAboutLesson}
      </ButtonLink>
      <ButtonLink href={`${here}?lesson=${lessonId}`} look="quiet">
        {say.see}
      </ButtonLink>
    </div>
  );
}
