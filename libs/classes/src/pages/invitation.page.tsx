import { type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  HiddenField,
  Notice,
  Page,
  TextField,
  usePage,
} from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import type { CodeDto } from '../dto/invitation.dto';
import type { OpenedInvitation } from '../inviting/invitations.service';
import { useInvitingWords } from '../inviting/inviting.messages';
import { useOpeningWords } from '../opening.messages';

/** Where somebody types the code they were told. */
export function EnterCodePage({ form }: { form: FormState<CodeDto> }) {
  const say = useInvitingWords();
  const classes = useClassWords();
  return (
    <Page
      title={say.enter}
      lead={say.enterLead}
      breadcrumbs={[{ label: classes.classes, href: '/classes' }]}
      form={form}
      unlisted
    >
      <Form action="/classes/invitation/find" form={form}>
        <TextField form={form} name="code" label={say.code} autocomplete="off" maxLength={20} />
        <FormActions>
          <Button icon="search">{say.go}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}

/** An invitation that was opened: what it is to, and the way in, through signing in if need be. */
export function InvitationPage({ invitation }: { invitation: OpenedInvitation }) {
  const { actor, language } = usePage();
  const say = useInvitingWords();
  const opening = useOpeningWords();
  const { sensitive, title, code, nextAt, unitName } = invitation;
  const here = `/classes/invitation/${code}`;
  return (
    <Page
      title={sensitive ? say.invitedQuietly : say.invitedTo(title)}
      tabTitle={sensitive ? opening.quietTitle : undefined}
      quickExit={sensitive}
      unlisted
    >
      <p>{say.by(unitName)}</p>
      {nextAt && <p>{say.next(formatWeekdayTime(language, nextAt))}</p>}
      {!invitation.letsIn ? (
        <>
          <Notice look="warning">{invitation.forAnother ? say.forAnother : say.over}</Notice>
          <p class="actions">
            <ButtonLink href="/classes" look="secondary">
              {say.otherClasses}
            </ButtonLink>
          </p>
        </>
      ) : actor ? (
        <Form action={here} inline>
          <HiddenField name="code" value={code} />
          <Button look="firefly" icon="check">
            {say.accept}
          </Button>
        </Form>
      ) : (
        <ButtonLink look="firefly" href={`/sign-in?next=${encodeURIComponent(here)}`}>
          {say.signIn}
        </ButtonLink>
      )}
    </Page>
  );
}
