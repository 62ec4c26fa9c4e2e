import { titleIn } from '@domdom/courses';
import { consentWords } from '@domdom/identity';
import { blankForm } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  HiddenField,
  Link,
  Notice,
  Page,
  usePage,
} from '@domdom/ui';
import { useRecommendationsWords } from '../recommendations.messages';
import type { HiddenItem, Recommendations } from '../recommendations.service';
import { QuestionsForm } from './questions-form';
import { RecommendedCards } from './recommended-cards';

/** What suits a person, programmes first; without consent what is popular, and how to get more. */
export function RecommendationsPage({ found }: { found: Recommendations }) {
  const { actor } = usePage();
  const say = useRecommendationsWords();
  const { personal, basis, programmes, courses, newcomer } = found;
  const own = personal && basis !== 'popularity';
  const lead = basis === 'answers' ? say.leadAnswers : own ? say.leadHistory : say.leadPopular;
  return (
    <Page title={say.title} lead={lead} unlisted>
      {!actor && (
        <Notice title={say.signInTitle}>
          <p>{say.signInAbout}</p>
          <p class="actions">
            <ButtonLink href="/sign-in?next=/recommendations" look="secondary" small icon="sign-in">
              {say.signIn}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {actor && !personal && <ConsentOffer />}
      {newcomer && (
        <section aria-labelledby="questions">
          <h2 id="questions">{say.questionsTitle}</h2>
          <p>{say.questionsLead}</p>
          <QuestionsForm form={blankForm()} />
        </section>
      )}
      {programmes.length > 0 && (
        <section aria-labelledby="programmes">
          <h2 id="programmes">{own ? say.programmes : say.programmesPopular}</h2>
          <RecommendedCards items={programmes} personal={personal} />
        </section>
      )}
      {courses.length > 0 && (
        <section aria-labelledby="courses">
          <h2 id="courses">{own ? say.courses : say.coursesPopular}</h2>
          <RecommendedCards items={courses} personal={personal} />
        </section>
      )}
      {programmes.length + courses.length === 0 && (
        <EmptyState title={say.none} action={<ButtonLink href="/courses">{say.noneAction}</ButtonLink>}>
          <p>{say.noneNext}</p>
        </EmptyState>
      )}
      {found.hidden.length > 0 && <Hidden items={found.hidden} />}
      {personal && (
        <p>
          {say.consentStands} <Link href="/account#consents">{say.manage}</Link>
          {found.answers && (
            <>
              {' · '}
              <Link href="/recommendations/answers">{say.answerAgain}</Link>
            </>
          )}
        </p>
      )}
    </Page>
  );
}

function ConsentOffer() {
  const { language } = usePage();
  const say = useRecommendationsWords();
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">{say.consentTitle}</h2>
      <p>{say.consentAbout}</p>
      <blockquote>{consentWords[language].recommendations}</blockquote>
      <Form action="/recommendations/consent">
        <Button look="firefly">{say.agree}</Button>
      </Form>
    </section>
  );
}

function Hidden({ items }: { items: readonly HiddenItem[] }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  return (
    <Details summary={say.hidden(items.length)}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {titleIn(language, item)}
            <Form action="/recommendations/dislikes/undo" inline>
              <HiddenField name="kind" value={item.kind} />
              <HiddenField name="id" value={item.id} />
              <Button look="secondary" small about={titleIn(language, item)}>
                {say.bringBack}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Details>
  );
}
