import { OwnTitle, titleIn } from '@domdom/courses';
import { formatWeekday } from '@domdom/platform';
import { Button, ButtonLink, Card, CardGrid, Form, ProgressBar, usePage } from '@domdom/ui';
import { type FollowedWithState, nextStep } from './programme-enrolments.service';
import { useProgrammeWords } from './programmes.messages';

function FollowedCard(one: FollowedWithState) {
  const { language } = usePage();
  const say = useProgrammeWords();
  const { followed, state, classes } = one;
  const { done, total } = state.progress;
  const step = nextStep(one);
  const title =
    step?.title == null
      ? step && (classes.get(step.id)?.title ?? say.aClass)
      : titleIn(language, { title: step.title, titleEn: step.titleEn });
  return (
    <Card
      title={<OwnTitle of={followed} />}
      href={`/programmes/${followed.slug}`}
      action={
        step ? (
          <Form action={`/programmes/${followed.slug}/continue`} inline label={followed.title}>
            <Button look="primary" icon="play" full about={followed.title}>
              {say.goOn}
            </Button>
          </Form>
        ) : (
          <ButtonLink href={`/programmes/${followed.slug}`} look="secondary" about={followed.title}>
            {say.see}
          </ButtonLink>
        )
      }
    >
      {title && <p>{say.nextStep(title)}</p>}
      <ProgressBar share={total ? done / total : 0} label={say.progress} words={say.stepsDone(done, total)} />
    </Card>
  );
}

/** The programmes somebody follows, each with its next step, and those they have completed. */
export function FollowedProgrammes({ all }: { all: readonly FollowedWithState[] }) {
  const { language } = usePage();
  const say = useProgrammeWords();
  const active = all.filter(({ followed }) => followed.status === 'active');
  const completed = all.filter(({ followed }) => followed.status === 'completed');
  return (
    <>
      {active.length > 0 && (
        <section>
          <h2>{say.programmes}</h2>
          <CardGrid>
            {active.map((one) => (
              <FollowedCard key={one.followed.id} {...one} />
            ))}
          </CardGrid>
        </section>
      )}
      {completed.length > 0 && (
        <section>
          <h2>{say.completed}</h2>
          <CardGrid>
            {completed.map(({ followed }) => (
              <Card
                key={followed.id}
                title={<OwnTitle of={followed} />}
                href={`/programmes/${followed.slug}`}
                facts={[
                  followed.completedAt && {
                    icon: 'check',
                    text: say.completedOn(formatWeekday(language, followed.completedAt)),
                  },
                ]}
              />
            ))}
          </CardGrid>
        </section>
      )}
    </>
  );
}
