import { OwnTitle, titleIn } from '@domdom/courses';
import { formatNumber } from '@domdom/platform';
import { Button, Confirm, Form, HiddenField, Link, topicLabels, usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { choiceLabels, questionLabels } from '../answers.messages';
import { type Answers, questions } from '../domain/answers';
import type { Known, LeftOut } from '../domain/person-facts';
import type { Knowledge } from '../knowledge.service';
import { since, useKnownWords } from '../known.messages';
import { ageLabels } from '../reasons.messages';

const path = '/recommendations/known';

/** One button that posts a few values. */
function Act({ to, values, label, about }: { to: string; values: object; label: string; about?: string }) {
  return (
    <Form action={`${path}/${to}`} inline>
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={String(value)} />
      ))}
      <Button look="secondary" small {...(about !== undefined && { about })}>
        {label}
      </Button>
    </Form>
  );
}

/** One fact that counts, or does not because the person took it out. */
function Counted({
  of,
  known,
  name,
  children,
}: {
  of: LeftOut;
  known: Known;
  name: string;
  children: ComponentChildren;
}) {
  const say = useKnownWords();
  const out = known.leftOut.some(({ what, key }) => what === of.what && key === of.key);
  return (
    <li>
      <span>
        <span class={out ? 'out' : undefined}>{children}</span>
        {out && ` (${say.notCounted})`}
      </span>
      {out ? (
        <Act to="count-again" values={of} label={say.countAgain} about={name} />
      ) : (
        <Act to="leave-out" values={of} label={say.leaveOut} about={name} />
      )}
    </li>
  );
}

function Part({ title, level, children }: { title: string; level: 2 | 3; children: ComponentChildren }) {
  const Heading = `h${level}` as const;
  return (
    <section>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}

/** All that is known, with the way to withdraw the consent at the end. */
export function KnownFacts({
  knowledge: { known, shown, age },
  level,
}: {
  knowledge: Knowledge;
  level: 2 | 3;
}) {
  const { language } = usePage();
  const say = useKnownWords();
  return (
    <>
      <Part title={say.history} level={level}>
        {known.history.length > 0 ? <p class="hint">{say.recordStays}</p> : <p>{say.historyNone}</p>}
        <ul class="facts-known">
          {known.history.map((own) => (
            <Counted
              key={own.courseId}
              known={known}
              of={{ what: 'item', key: own.courseId }}
              name={titleIn(language, own)}
            >
              <OwnTitle of={own} /> ({say.statusOf(own.status)})
            </Counted>
          ))}
        </ul>
      </Part>
      <Part title={say.answers} level={level}>
        <Answered answers={known.answers} />
        <p class="actions">
          <Link href="/recommendations/questions/aim" icon="question">
            {say.answerAgain}
          </Link>
        </p>
      </Part>
      {known.wishes.length > 0 && (
        <Part title={say.wishes} level={level}>
          <ul class="facts-known">
            {known.wishes.map((topic) => (
              <Counted
                key={topic}
                known={known}
                of={{ what: 'wish', key: topic }}
                name={topicLabels[topic][language]}
              >
                {topicLabels[topic][language]}
              </Counted>
            ))}
          </ul>
        </Part>
      )}
      {known.disliked.length > 0 && (
        <Part title={say.disliked} level={level}>
          <ul class="facts-known">
            {known.disliked.map((item) => (
              <li key={item.id}>
                <span>{titleIn(language, item)}</span>
                <Act
                  to="bring-back"
                  values={{ kind: item.kind, id: item.id }}
                  label={say.bringBack}
                  about={titleIn(language, item)}
                />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={say.about} level={level}>
        <ul class="facts-known">
          {known.province ? (
            <Counted known={known} of={{ what: 'place', key: '' }} name={say.place}>
              {say.place}: {[known.commune?.name, known.province.name].filter(Boolean).join(', ')}
            </Counted>
          ) : (
            <li>
              <span>{say.placeNone}</span>
              <Link href="/account/place">{say.placeChange}</Link>
            </li>
          )}
          {age ? (
            <Counted known={known} of={{ what: 'age', key: '' }} name={say.age}>
              {say.age}: {ageLabels[age][language]}
            </Counted>
          ) : (
            <li>
              <span>{say.ageNone}</span>
            </li>
          )}
        </ul>
      </Part>
      <Part title={say.shown} level={level}>
        {shown.times === 0 ? (
          <p>{say.shownNone}</p>
        ) : (
          <ul class="facts-known">
            <li>
              <span>{say.shownTimes(formatNumber(language, shown.times), since(language, shown.since))}</span>
              <Act to="forget-shown" values={{}} label={say.shownDelete} />
            </li>
          </ul>
        )}
      </Part>
      <Confirm
        action={`${path}/withdraw`}
        label={say.withdraw}
        question={say.withdrawQuestion}
        confirmLabel={say.withdraw}
        icon="trash"
        cannotUndo={false}
      >
        <p>{say.withdrawAbout}</p>
      </Confirm>
    </>
  );
}

function Answered({ answers }: { answers: Answers | null }) {
  const { language } = usePage();
  const say = useKnownWords();
  if (!answers) return <p>{say.answersNone}</p>;
  return (
    <ul class="facts-known">
      {questions.map((question) => {
        const answer = answers[question];
        if (answer === null) return null;
        const words = choiceLabels[question][answer]?.[language] ?? '';
        return (
          <li key={question}>
            <span>
              {questionLabels[question][language]} <strong>{words}</strong>
            </span>
            <Act to="forget-answer" values={{ question }} label={say.deleteAnswer} about={words} />
          </li>
        );
      })}
      {answers.topics.map((topic) => (
        <li key={topic}>
          <span>
            {say.topic}: <strong>{topicLabels[topic][language]}</strong>
          </span>
          <Act
            to="forget-topic"
            values={{ topic }}
            label={say.deleteAnswer}
            about={topicLabels[topic][language]}
          />
        </li>
      ))}
    </ul>
  );
}
