import { type CourseView, OwnTitle, OwnWords, titleIn } from '@domdom/courses';
import { type Actor, errorWords, type Form as FormState } from '@domdom/platform';
import { Button, ButtonLink, CourseArt, Form, Notice, Page, usePage } from '@domdom/ui';
import { useAdmissionWords } from '../admission.messages';
import type { FollowedInvitation } from '../invitations/invitations.service';

export interface JoinPageProps {
  actor: Actor | null;
  token: string;
  followed: FollowedInvitation;
  /** In the course already. */
  inside: boolean;
  form: FormState<object>;
}

/** What somebody meets who follows an invitation link. */
export function JoinPage({ actor, token, followed, inside, form }: JoinPageProps) {
  const { language } = usePage();
  const say = useAdmissionWords();
  const { course, invitation } = followed;
  return (
    <Page
      title={titleIn(language, course)}
      heading={<OwnTitle of={course} />}
      lead={invitation.madeBy ? say.invitedBy(invitation.madeBy) : say.invited}
      form={form}
      aside={<CourseArt topic={course.topic} id={course.id} />}
      unlisted
    >
      {form.problems.map((problem) => (
        <Notice key={problem.code} look="warning">
          <p>{errorWords(language, problem.code, problem.params)}</p>
        </Notice>
      ))}
      <p>
        <OwnWords text={course.summary} english={course.summaryEn} />
      </p>
      <Next actor={actor} token={token} course={course} inside={inside} open={invitation.state === 'open'} />
      <p>
        <ButtonLink href={`/courses/${course.slug}`} look="quiet">
          {say.seeCourse}
        </ButtonLink>
      </p>
    </Page>
  );
}

function Next({
  actor,
  token,
  course,
  inside,
  open,
}: Pick<JoinPageProps, 'actor' | 'token' | 'inside'> & { course: CourseView; open: boolean }) {
  const say = useAdmissionWords();
  if (inside) {
    return (
      <>
        <p>{say.already}</p>
        <ButtonLink href={`/learn/${course.slug}`} look="firefly" icon="play" full>
          {say.goOn}
        </ButtonLink>
      </>
    );
  }
  if (!open) return <Notice look="warning">{say.dead}</Notice>;
  if (actor) {
    return (
      <Form action={`/join/${token}`} inline>
        <Button look="firefly" icon="play" full>
          {say.join}
        </Button>
      </Form>
    );
  }
  const next = encodeURIComponent(`/join/${token}`);
  return (
    <>
      <div class="actions">
        <ButtonLink href={`/sign-in?next=${next}`} look="firefly" icon="sign-in">
          {say.signInToJoin}
        </ButtonLink>
        <ButtonLink href={`/sign-up?next=${next}`} look="secondary">
          {say.signUpToJoin}
        </ButtonLink>
      </div>
      <p class="hint">{say.afterSignIn}</p>
    </>
  );
}
