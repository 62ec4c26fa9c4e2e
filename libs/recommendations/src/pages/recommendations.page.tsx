import { titleIn } from '@domdom/courses';
import { type Age, consentWords, guardianWords } from '@domdom/identity';
import {
  Button,
  ButtonLink,
  Card,
  Details,
  EmptyState,
  Facts,
  Form,
  HiddenField,
  Link,
  Notice,
  Page,
  usePage,
} from '@domdom/ui';
import { questionLabels } from '../answers.messages';
import { itemKinds } from '../domain/recommendable';
import { useRecommendationsWords } from '../recommendations.messages';
import type { Changed, HiddenItem, Recommendations } from '../recommended';
import { QuestionPictures } from './question-pictures';
import { RecommendedCards } from './recommended-cards';

export interface RecommendationsPageProps {
  found: Recommendations;
  /** Of whoever is asked to agree: a parent or guardian agrees with a child. */
  age: Age;
  /** The place that was asked for. */
  near?: string | undefined;
}

/** What suits a person, programmes first; without consent what is popular where they live, and how to get more. */
export function RecommendationsPage({ found, age, near }: RecommendationsPageProps) {
  const { actor, language } = usePage();
  const say = useRecommendationsWords();
  const { personal, basis, newcomer } = found;
  const own = personal && basis !== 'popularity';
  const popular = found.near ? say.leadNear(found.near) : say.leadPopular;
  const lead = basis === 'answers' ? say.leadAnswers : own ? say.leadHistory : popular;
  const titles = {
    programme: own ? say.programmes : say.programmesPopular,
    course: own ? say.courses : say.coursesPopular,
    class: own ? say.classes : say.classesPopular,
    resource: own ? say.resources : say.resourcesPopular,
  };
  const shown = itemKinds.filter((kind) => found.lists[kind].length > 0);
  return (
    <Page title={say.title} lead={lead} unlisted>
      {found.changed && <JustChanged changed={found.changed} />}
      {!actor && <SignInOffer />}
      {actor && !personal && <ConsentOffer age={age} />}
      {newcomer && (
        <section aria-labelledby="question">
          <h2 id="question">{questionLabels.aim[language]}</h2>
          <p>{say.questionsLead}</p>
          <QuestionPictures question="aim" answers={null} />
        </section>
      )}
      {shown.map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{titles[kind]}</h2>
          <RecommendedCards
            items={found.lists[kind]}
            says={kind === 'class' ? 'reason' : 'both'}
            asked
            personal={personal}
            near={near ?? null}
          />
        </section>
      ))}
      {shown.length === 0 && (
        <EmptyState title={say.none} action={<ButtonLink href="/courses">{say.noneAction}</ButtonLink>}>
          <p>{say.noneNext}</p>
        </EmptyState>
      )}
      {found.hidden.length > 0 && <Hidden items={found.hidden} />}
      <Ways found={found} />
    </Page>
  );
}

/** Where a person sees what is known of them, and a place looked at without keeping it. */
function Ways({ found: { personal } }: { found: Recommendations }) {
  const { actor } = usePage();
  const say = useRecommendationsWords();
  return (
    <ul class="actions">
      {personal && (
        <>
          <li>
            <ButtonLink href="/recommendations/known" look="quiet" icon="eye">
              {say.known}
            </ButtonLink>
          </li>
          <li>
            <ButtonLink href="/recommendations/questions/aim" look="quiet" icon="question">
              {say.answerAgain}
            </ButtonLink>
          </li>
        </>
      )}
      {actor && !actor.homeUnitId && (
        <li>
          <ButtonLink href="/account/place" look="quiet" icon="home">
            {say.placeSet}
          </ButtonLink>
        </li>
      )}
      <li>
        <ButtonLink href="/recommendations/place" look="quiet" icon="map-pin">
          {say.placeElse}
        </ButtonLink>
      </li>
    </ul>
  );
}

function JustChanged({ changed: { news, fresh } }: { changed: Changed }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  return (
    <Notice look="success" title={say.changed}>
      <p>
        {say.changedBecause(news.kind, titleIn(language, news))}
        {fresh.length > 0 && (
          <>
            {' '}
            {say.changedFresh}{' '}
            {fresh
              .slice(0, 3)
              .map(({ what }) => titleIn(language, what))
              .join(' · ')}
          </>
        )}
      </p>
    </Notice>
  );
}

function SignInOffer() {
  const say = useRecommendationsWords();
  return (
    <Notice title={say.signInTitle}>
      <p>{say.signInAbout}</p>
      <p class="actions">
        <ButtonLink href="/sign-in?next=/recommendations" look="secondary" small icon="sign-in">
          {say.signIn}
        </ButtonLink>
      </p>
    </Notice>
  );
}

function ConsentOffer({ age }: { age: Age }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  const guardian = guardianWords[language];
  return (
    <Card
      level={2}
      featured
      title={say.consentTitle}
      action={
        age === 'child' ? (
          <ButtonLink href="/account/guardian/recommendations" look="firefly">
            {guardian.ask}
          </ButtonLink>
        ) : (
          <Form action="/recommendations/consent">
            <Button look="firefly">{say.agree}</Button>
          </Form>
        )
      }
    >
      <Facts
        items={[
          { icon: 'eye', text: say.consentLooks },
          { icon: 'lightbulb', text: say.consentSays },
          { icon: 'trash', text: say.consentEnds },
        ]}
      />
      <p class="because">{consentWords[language].recommendations}</p>
      {age === 'unknown' && (
        <p>
          {guardian.accountHint} <Link href="/account">{guardian.sayYear}</Link>
        </p>
      )}
      {age === 'child' && <p>{guardian.needed}</p>}
    </Card>
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
