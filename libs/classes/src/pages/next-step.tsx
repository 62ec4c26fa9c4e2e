import { formatWeekdayTime } from '@domdom/platform';
import { Button, ButtonLink, Confirm, Form, HiddenField, Link, usePage } from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import { type SeatKind, seatKinds } from '../domain/class-kinds';
import { offers, placesLeft } from '../domain/places';
import { useFamilyWords } from '../family/family.messages';
import { useJoiningWords } from '../joining/joining.messages';
import { OwnTag, Places } from './class-card';
import { FamilyInClass } from './family-in-class';

function RegisterButton({ view, kind, only }: { view: ClassView; kind: SeatKind; only: boolean }) {
  const say = useClassWords();
  const free = placesLeft(view, kind) > 0;
  const alone = free ? say.register : say.wait;
  const inPerson = free ? say.registerIn : say.waitIn;
  const online = free ? say.registerOnline : say.waitOnline;
  const several = kind === 'in-person' ? inPerson : online;
  return (
    <Form action={`/classes/${view.id}/register`} inline>
      <HiddenField name="mode" value={kind} />
      <Button look={free ? 'firefly' : 'secondary'} full>
        {only ? alone : several}
      </Button>
    </Form>
  );
}

/** A place that waits to be taken: by when, and the one tap that takes it. */
function OfferedPlace({ view, until }: { view: ClassView; until: string }) {
  const { language } = usePage();
  const say = useJoiningWords();
  const others = view.family.filter((one) => one.status === 'offered');
  return (
    <>
      <p>{say.takeBefore(formatWeekdayTime(language, new Date(until)))}</p>
      <Form action={`/classes/${view.id}/accept`} inline>
        <Button look="firefly" icon="check" full>
          {say.accept}
          {others.length > 0 && ` (${others.length + (view.own?.status === 'offered' ? 1 : 0)})`}
        </Button>
      </Form>
    </>
  );
}

/** What one has, and what can be done with it. */
function OwnPlace({ view, over }: { view: ClassView; over: boolean }) {
  const { language } = usePage();
  const say = useClassWords();
  const joining = useJoiningWords();
  if (!view.own) return null;
  const { status, mode } = view.own;
  const other = mode === 'online' ? 'in-person' : 'online';
  const changes = !over && view.status === 'open';
  return (
    <>
      <p>
        <OwnTag view={view} />
      </p>
      {status === 'waiting' && <p>{joining.queueAbout}</p>}
      {status === 'confirmed' && view.nextAt && view.status === 'open' && (
        <p>{say.next(formatWeekdayTime(language, view.nextAt))}</p>
      )}
      {status === 'confirmed' && mode === 'online' && view.onlineUrl && !over && (
        <ButtonLink href={view.onlineUrl} asIs icon="video" full>
          {say.enterRoom}
        </ButtonLink>
      )}
      {changes && offers(view.mode, other) && placesLeft(view, other) > 0 && (
        <Form action={`/classes/${view.id}/mode`} inline>
          <HiddenField name="mode" value={other} />
          <Button look="secondary" full>
            {other === 'online' ? joining.toOnline : joining.toRoom}
          </Button>
        </Form>
      )}
      <p class="actions">
        <Link href="/classes/mine" icon="user">
          {say.seeMine}
        </Link>
      </p>
    </>
  );
}

/** The way out of a class; the last thing of all that can be done here. */
function Leaving({ view }: { view: ClassView }) {
  const say = useClassWords();
  const joining = useJoiningWords();
  if (!view.own) return null;
  const leave = {
    waiting: { label: say.leaveQueue, question: say.leaveQueueQuestion, confirm: say.leaveQueue },
    offered: { label: joining.decline, question: joining.declineQuestion, confirm: joining.decline },
    confirmed: { label: say.giveUp, question: say.giveUpQuestion, confirm: say.giveUpConfirm },
  }[view.own.status];
  return (
    <Confirm
      action={`/classes/${view.id}/leave`}
      label={leave.label}
      question={leave.question}
      confirmLabel={leave.confirm}
      cannotUndo={false}
      icon="close"
    />
  );
}

/** The one thing to do here: register, wait, take the place that is offered, or give it up. */
export function NextStep({ view, now }: { view: ClassView; now: Date }) {
  const { actor } = usePage();
  const say = useClassWords();
  const family = useFamilyWords();
  const over = view.lastEndsAt <= now;
  const joins = view.status === 'open' && !over;
  const until = [view.own, ...view.family].find((one) => one?.status === 'offered')?.offerUntil;
  if (!joins && !view.own && view.family.length === 0) return over ? <p>{say.overNow}</p> : null;
  const kinds = seatKinds.filter((kind) => offers(view.mode, kind));
  return (
    <section class={view.own ? 'card' : 'card featured'} aria-label={say.register}>
      <div class="card-body">
        {joins && until && <OfferedPlace view={view} until={until} />}
        <OwnPlace view={view} over={over} />
        {joins && !view.own && (
          <>
            <p>
              <Places view={view} />
            </p>
            {actor ? (
              kinds.map((kind) => (
                <RegisterButton key={kind} view={view} kind={kind} only={kinds.length === 1} />
              ))
            ) : (
              <ButtonLink
                look="firefly"
                href={`/sign-in?next=${encodeURIComponent(`/classes/${view.id}`)}`}
                full
              >
                {say.signInToRegister}
              </ButtonLink>
            )}
            {view.mode !== 'in-person' && <p class="hint">{say.roomLater}</p>}
          </>
        )}
        <FamilyInClass view={view} changes={joins} />
        {joins && actor && (
          <p class="actions">
            <Link href={`/classes/${view.id}/bring`} icon="users">
              {family.bring}
            </Link>
          </p>
        )}
        {joins && <Leaving view={view} />}
      </div>
    </section>
  );
}
