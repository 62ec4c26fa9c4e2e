import { type Actor, formatWeekday } from '@domdom/platform';
import { Button, ButtonLink, Form, Notice, usePage } from '@domdom/ui';
import type { Entrance, Standing } from '../ports/course-learning';
import { useEnrolStepWords } from './enrol-step.messages';

interface StepProps {
  actor: Actor | null;
  slug: string;
}

/** What somebody can do who asks for a place, waits for one, or is not in the course. */
export function EnrolStep({
  standing,
  ...props
}: StepProps & { standing: Extract<Standing, { kind: 'none' | 'requested' | 'waiting' }> }) {
  const say = useEnrolStepWords();
  const { language } = usePage();
  if (standing.kind === 'requested') {
    return (
      <Notice title={say.asked}>
        <p>{say.askedAbout(formatWeekday(language, standing.since))}</p>
        <GiveUp slug={props.slug} words={say.takeBack} />
      </Notice>
    );
  }
  if (standing.kind === 'waiting') {
    return (
      <Notice title={say.inLine(standing.position)}>
        <p>{say.inLineAbout}</p>
        <GiveUp slug={props.slug} words={say.leaveLine} />
      </Notice>
    );
  }
  return standing.entrance && <Enter {...props} entrance={standing.entrance} />;
}

function GiveUp({ slug, words }: { slug: string; words: string }) {
  return (
    <Form action={`/learn/${slug}/withdraw`} inline>
      <Button look="secondary">{words}</Button>
    </Form>
  );
}

function Enter({ actor, slug, entrance }: StepProps & { entrance: Entrance }) {
  const say = useEnrolStepWords();
  const { offer, left, reason } = entrance;
  if (offer === 'course-closed') return <Notice>{say.closed}</Notice>;
  if (offer === 'over') return <Notice>{say.over}</Notice>;
  if (offer === 'invited-only') return <Notice>{say.invitedOnly}</Notice>;
  const button = {
    begin: left === 'withdrawn' && !reason ? say.comeBack : say.enrol,
    ask: say.ask,
    queue: say.queue,
  }[offer];
  const signIn = { begin: say.signIn, ask: say.signInToAsk, queue: say.signInToQueue }[offer];
  return (
    <>
      {reason && <Notice>{say.refused(reason)}</Notice>}
      {left && !reason && <p>{left === 'expired' ? say.expired : say.left}</p>}
      {actor ? (
        <Form action={`/courses/${slug}/enrol`} inline>
          <Button look="firefly" icon={offer === 'begin' ? 'play' : 'send'} full>
            {button}
          </Button>
        </Form>
      ) : (
        <ButtonLink href={`/sign-in?next=/courses/${slug}`} look="firefly" icon="sign-in" full>
          {signIn}
        </ButtonLink>
      )}
      {offer === 'ask' && <p class="hint">{say.askAbout}</p>}
      {offer === 'queue' && <p class="hint">{say.full(entrance.capacity ?? 0, entrance.waiting)}</p>}
      <p class="hint">
        {[entrance.lastDay || entrance.days ? say.freeUntil : say.free, ...useLimits(entrance)].join(' · ')}
      </p>
    </>
  );
}

/** What limits there are, in words. */
function useLimits({ capacity, days, lastDay, offer }: Entrance): string[] {
  const say = useEnrolStepWords();
  const { language } = usePage();
  return [
    offer !== 'queue' && capacity !== null && say.places(capacity),
    days !== null && say.daysLong(days),
    lastDay !== null && say.until(formatWeekday(language, new Date(`${lastDay}T12:00:00+07:00`))),
  ].filter((words) => words !== false);
}
