import { ButtonLink, Page, usePage } from '@domdom/ui';
import { questionLabels } from '../answers.messages';
import { type Answers, type Question, questionAfter, questions } from '../domain/answers';
import { useRecommendationsWords } from '../recommendations.messages';
import { QuestionPictures } from './question-pictures';

/** One of the three questions, with the way past it. */
export function QuestionPage({ question, answers }: { question: Question; answers: Answers | null }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  const next = questionAfter(question);
  return (
    <Page
      title={questionLabels[question][language]}
      lead={say.questionOf(questions.indexOf(question) + 1, questions.length)}
      breadcrumbs={[{ label: say.title, href: '/recommendations' }]}
      unlisted
    >
      <QuestionPictures question={question} answers={answers} />
      <p class="actions">
        <ButtonLink
          href={next ? `/recommendations/questions/${next}` : '/recommendations'}
          look="secondary"
          icon="arrow-right"
        >
          {say.skip}
        </ButtonLink>
      </p>
    </Page>
  );
}
