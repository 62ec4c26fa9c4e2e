import { type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  HiddenField,
  Notice,
  Page,
  TextArea,
  usePage,
} from '@domdom/ui';
import type { ClassView, SessionView } from '../../class-view';
import { useClassWords } from '../../classes.messages';
import { useOpeningWords } from '../../opening.messages';
import { faceLabels, useAfterWords } from '../after.messages';
import type { FeedbackFormDto } from '../dto/after.dto';
import type { OwnFeedback } from '../feedback.service';
import { FaceButtons } from './face-buttons';

export interface FeedbackPageProps {
  view: ClassView;
  session: SessionView;
  own: OwnFeedback | null;
  form: FormState<FeedbackFormDto>;
}

/** How a session was: a face, then a line for those who want. */
export function FeedbackPage({ view, session, own, form }: FeedbackPageProps) {
  const { language } = usePage();
  const opening = useOpeningWords();
  const say = useAfterWords();
  const classes = useClassWords();
  const when = formatWeekdayTime(language, session.startsAt);
  return (
    <Page
      title={say.feedbackOf(view.title)}
      tabTitle={view.sensitive ? opening.quietTitle : undefined}
      quickExit={view.sensitive}
      heading={say.howWas(when)}
      lead={view.title}
      breadcrumbs={[
        { label: classes.classes, href: '/classes' },
        { label: classes.mine, href: '/classes/mine' },
      ]}
      form={form}
      unlisted
    >
      <p>{own ? say.changeAnswer : say.feedbackLead}</p>
      <FaceButtons classId={view.id} sessionId={session.id} about={say.howWas(when)} chosen={own?.face} />
      {own && (
        <>
          <Notice>
            <p>
              {say.yourAnswer}: <strong>{faceLabels[language][own.face]}</strong>
            </p>
          </Notice>
          <Form action={`/classes/${view.id}/sessions/${session.id}/feedback`} form={form}>
            <HiddenField name="face" value={String(own.face)} />
            <TextArea form={form} name="words" label={say.line} hint={say.lineHint} rows={2} optional />
            <FormActions>
              <Button icon="send">{say.sendLine}</Button>
              <ButtonLink href="/classes/mine" look="quiet">
                {say.back}
              </ButtonLink>
            </FormActions>
          </Form>
        </>
      )}
    </Page>
  );
}
