import { formatWeekdayTime } from '@domdom/platform';
import { Card, countWords, Tag, usePage } from '@domdom/ui';
import { answerNoun, useDiscussionWords } from '../discussions.messages';
import type { PostView } from '../post-view';
import { questionPath } from '../subject-words';
import { authorWords } from './author-name';

/** One question of a list. */
export function QuestionCard({
  question,
  seenAt,
  lang,
}: {
  question: PostView;
  seenAt: Date | null;
  /** Of what people write, where it is not the page's. */
  lang?: string | undefined;
}) {
  const say = useDiscussionWords();
  const { language } = usePage();
  const fresh = seenAt !== null && question.activeAt > seenAt;
  const tags = [
    fresh && <Tag look="firefly">{say.fresh}</Tag>,
    question.answered && (
      <Tag look="leaf" icon="check">
        {say.answered}
      </Tag>
    ),
    question.status === 'waiting' && <Tag icon="clock">{say.waiting}</Tag>,
    question.status === 'hidden' && (
      <Tag look="brick" icon="eye">
        {say.hidden}
      </Tag>
    ),
  ].filter(Boolean);
  return (
    <Card
      level={2}
      title={<span lang={lang}>{question.title}</span>}
      href={questionPath(question.id)}
      tags={tags.length > 0 && tags}
      facts={[
        { icon: 'user', text: authorWords(say, question.author) },
        { icon: 'question', text: countWords(language, question.answerCount, answerNoun) },
        question.helpfulCount > 0 && { icon: 'heart', text: say.meTooCount(question.helpfulCount) },
        question.lesson && { icon: 'book', text: say.aboutLesson(question.lesson.title) },
        { icon: 'clock', text: formatWeekdayTime(language, question.activeAt) },
      ]}
    />
  );
}
