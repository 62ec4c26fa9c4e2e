import type { UploadLimits } from '@domdom/courses';
import { type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  Confirm,
  Details,
  FileField,
  Form,
  FormActions,
  Link,
  NumberField,
  Page,
  RadioField,
  SelectField,
  Table,
  TextField,
  usePage,
} from '@domdom/ui';
import type { ClassView, SessionView } from '../../class-view';
import { useClassWords } from '../../classes.messages';
import { useOpeningWords } from '../../opening.messages';
import { ManageTabs } from '../../pages/manage-tabs';
import { faceLabels, materialKindLabels, useAfterWords } from '../after.messages';
import type { LeftOver } from '../after.repository';
import type { CompletionRuleDto, MaterialFields, RecordingDto } from '../dto/after.dto';
import type { SessionFeedback } from '../feedback.service';
import { materialKinds } from '../material';
import { MaterialList } from './material-list';

export interface ManageAfterPageProps {
  view: ClassView;
  sessions: readonly SessionView[];
  left: LeftOver;
  feedback: readonly SessionFeedback[];
  now: Date;
  hosts: readonly string[];
  limits: UploadLimits;
  material: FormState<MaterialFields>;
  recording: FormState<RecordingDto>;
  rule: FormState<CompletionRuleDto>;
}

function AddMaterial({ view, sessions, left: { lessons }, limits, material }: ManageAfterPageProps) {
  const { language } = usePage();
  const say = useAfterWords();
  const kinds = materialKinds.filter((kind) => kind !== 'lesson' || lessons.length > 0);
  return (
    <Details summary={say.addMaterial} open={material.problems.length > 0}>
      <Form action={`/organise/classes/${view.id}/after/materials`} form={material} multipart>
        <RadioField
          form={material}
          name="kind"
          label={say.kind}
          inline
          options={kinds.map((value) => ({ value, label: materialKindLabels[language][value] }))}
        />
        <TextField
          form={material}
          name="title"
          label={say.materialTitle}
          hint={say.materialTitleHint}
          optional
        />
        <FileField
          form={material}
          name="file"
          label={say.file}
          hint={say.fileHint}
          limit={`${limits.fileMegabytes} MB`}
          optional
        />
        <TextField
          form={material}
          name="address"
          label={say.address}
          hint={say.addressHint}
          type="url"
          optional
        />
        {lessons.length > 0 && (
          <SelectField
            form={material}
            name="lessonId"
            label={say.lesson}
            options={lessons.map(({ id, title }) => ({ value: id, label: title }))}
            optional
          />
        )}
        <SelectField
          form={material}
          name="sessionId"
          label={say.session}
          blank={say.wholeClass}
          options={sessions.map(({ id, startsAt }) => ({
            value: id,
            label: formatWeekdayTime(language, startsAt),
          }))}
          optional
        />
        <FormActions>
          <Button icon="upload">{say.add}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}

function Recordings({ view, sessions, left: { recordings }, now, hosts, recording }: ManageAfterPageProps) {
  const { language } = usePage();
  const say = useAfterWords();
  if (view.sensitive) return <p>{say.neverRecorded}</p>;
  const when = new Map(sessions.map(({ id, startsAt }) => [id, formatWeekdayTime(language, startsAt)]));
  const begun = sessions.filter(({ startsAt, status }) => startsAt <= now && status !== 'cancelled');
  return (
    <>
      {recordings.length > 0 && (
        <ul>
          {recordings.map(({ sessionId, address }) => (
            <li key={sessionId}>
              <Link href={address} external icon="play">
                {when.get(sessionId) ?? say.watchAgain}
              </Link>
              <Confirm
                action={`/organise/classes/${view.id}/after/recordings/${sessionId}/remove`}
                label={say.removeRecording}
                question={say.removeRecordingQuestion}
                confirmLabel={`${say.removeRecording}: ${when.get(sessionId) ?? ''}`}
                icon="trash"
              />
            </li>
          ))}
        </ul>
      )}
      {begun.length > 0 && (
        <Details summary={say.addRecording} open={recording.problems.length > 0}>
          <p>{say.recordingLead}</p>
          <Form action={`/organise/classes/${view.id}/after/recordings`} form={recording}>
            <SelectField
              form={recording}
              name="sessionId"
              label={say.session}
              options={begun.map(({ id }) => ({ value: id, label: when.get(id) ?? '' }))}
            />
            <TextField
              form={recording}
              name="address"
              label={say.address}
              hint={say.recordingHosts(hosts.join(', '))}
              type="url"
            />
            <CheckboxField form={recording} name="agreed" label={say.recordingAgreed} />
            <FormActions>
              <Button icon="video">{say.put}</Button>
            </FormActions>
          </Form>
        </Details>
      )}
    </>
  );
}

function Feedback({ sessions, feedback }: ManageAfterPageProps) {
  const { language } = usePage();
  const say = useAfterWords();
  const when = new Map(sessions.map(({ id, startsAt }) => [id, formatWeekdayTime(language, startsAt)]));
  const words = feedback.flatMap((one) => one.words);
  return (
    <>
      <Table
        caption={say.feedback}
        quietCaption
        narrow="stack"
        rows={feedback}
        rowKey={({ sessionId }) => sessionId}
        empty={<p>{say.feedbackHidden}</p>}
        columns={[
          { key: 'session', label: say.session, cell: ({ sessionId }) => when.get(sessionId) ?? '' },
          ...([3, 2, 1] as const).map((face) => ({
            key: `face-${face}`,
            label: faceLabels[language][face],
            numeric: true,
            cell: ({ counts }: SessionFeedback) => counts[face],
          })),
          { key: 'answers', label: say.answers, numeric: true, cell: ({ answers }) => answers },
        ]}
      />
      {words.length > 0 && (
        <>
          <h3>{say.wordsSaid}</h3>
          <ul>
            {words.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What those who run a class do after its sessions. */
export function ManageAfterPage(props: ManageAfterPageProps) {
  const { view, sessions, left, material, recording, rule } = props;
  const opening = useOpeningWords();
  const say = useAfterWords();
  const classes = useClassWords();
  const wrong = [material, recording, rule].find(({ problems }) => problems.length > 0);
  return (
    <Page
      title={say.title(view.title)}
      tabTitle={view.sensitive ? opening.quietTitle : undefined}
      quickExit={view.sensitive}
      heading={view.title}
      lead={left.source ? say.copiedFrom(left.source.title, left.source.unitName) : undefined}
      breadcrumbs={[{ label: classes.organise, href: '/organise/classes' }]}
      form={wrong}
      wide
      unlisted
    >
      <ManageTabs view={view} current="after" />
      <p class="actions">
        <ButtonLink href={`/organise/classes/${view.id}/report`} look="secondary" icon="print">
          {say.report}
        </ButtonLink>
      </p>
      <h2>{say.materials}</h2>
      <MaterialList classId={view.id} materials={left.materials} sessions={sessions} editable />
      <AddMaterial {...props} />
      <h2>{say.recordings}</h2>
      <Recordings {...props} />
      <h2>{say.feedback}</h2>
      <Feedback {...props} />
      <h2>{say.completionRule}</h2>
      <Form action={`/organise/classes/${view.id}/after/completion`} form={rule}>
        <NumberField form={rule} name="percent" label={say.percent} hint={say.percentHint} suffix="%" />
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
