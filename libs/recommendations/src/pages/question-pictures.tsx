import { Form, usePage } from '@domdom/ui';
import { choiceLabels } from '../answers.messages';
import { type Answers, choicesOf, type Question } from '../domain/answers';
import { useRecommendationsWords } from '../recommendations.messages';
import { ChoicePicture } from './choice-pictures';

/** One question: each answer is a picture, and a tap on it is the whole answer. */
export function QuestionPictures({ question, answers }: { question: Question; answers: Answers | null }) {
  const { assets, language } = usePage();
  const say = useRecommendationsWords();
  return (
    <>
      <link rel="stylesheet" href={assets.url('recommendations-questions.css')} />
      <Form action={`/recommendations/questions/${question}`}>
        <ul class="pictures">
          {choicesOf[question].map((choice) => {
            const chosen = answers?.[question] === choice;
            return (
              <li key={choice}>
                <button
                  type="submit"
                  name="answer"
                  value={choice}
                  class={chosen ? 'picture chosen' : 'picture'}
                >
                  <ChoicePicture choice={choice} />
                  <span>
                    {choiceLabels[question][choice]?.[language]}
                    {chosen && <small>({say.chosen})</small>}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </Form>
    </>
  );
}
