import type { CourseView } from '@domdom/courses';
import { type Form as FormState, formatDate, formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CodeBlock,
  Confirm,
  EmptyState,
  Form,
  FormActions,
  NumberField,
  Page,
  Table,
  Tag,
  TextField,
  usePage,
} from '@domdom/ui';
import { invitationStateNames, useAdmissionWords } from '../admission.messages';
import type { InviteDto } from '../dto/admission.dto';
import type { InvitationView } from '../invitations/invitations.service';
import { EnrolmentFrame } from './enrolment-frame';

export interface InvitationsPageProps {
  course: CourseView;
  items: readonly InvitationView[];
  mayEdit: boolean;
  form: FormState<InviteDto>;
}

/** The links that let people into a course. */
export function InvitationsPage({ course, items, mayEdit, form }: InvitationsPageProps) {
  const { language } = usePage();
  const say = useAdmissionWords();
  const base = `/teach/courses/${course.id}/invitations`;
  return (
    <EnrolmentFrame
      course={course}
      current="invitations"
      form={form}
      lead={say.invitationsLead}
      mayEdit={mayEdit}
    >
      <Form action={base} form={form}>
        <TextField
          form={form}
          name="note"
          label={say.note}
          hint={say.noteHint}
          maxLength={120}
          autocomplete="off"
          optional
        />
        <NumberField form={form} name="days" label={say.linkDays} />
        <NumberField form={form} name="mostUses" label={say.mostUses} hint={say.mostUsesHint} optional />
        <FormActions>
          <Button icon="plus">{say.makeLink}</Button>
        </FormActions>
      </Form>
      <h2>{say.links}</h2>
      <Table
        caption={say.links}
        quietCaption
        narrow="stack"
        rows={items}
        rowKey={(row) => row.id}
        empty={<EmptyState title={say.noLinks} />}
        columns={[
          { key: 'note', label: say.note, cell: (row) => row.note ?? formatDate(language, row.madeAt) },
          {
            key: 'state',
            label: say.state,
            cell: (row) => (
              <Tag look={row.state === 'open' ? 'leaf' : 'plain'}>
                {invitationStateNames[row.state][language]}
              </Tag>
            ),
          },
          {
            key: 'uses',
            label: say.uses,
            numeric: true,
            cell: (row) =>
              say.usesOf(
                formatNumber(language, row.uses),
                row.mostUses === null ? null : formatNumber(language, row.mostUses),
              ),
          },
          { key: 'until', label: say.until, cell: (row) => formatDate(language, row.expiresAt) },
          { key: 'by', label: say.madeBy, cell: (row) => row.madeBy ?? '–' },
          {
            key: 'revoke',
            label: say.revoke,
            cell: (row) =>
              row.state === 'open' ? (
                <Confirm
                  action={`${base}/revoke`}
                  label={say.revoke}
                  question={say.revokeQuestion}
                  confirmLabel={say.revoke}
                  values={{ id: row.id }}
                />
              ) : (
                '–'
              ),
          },
        ]}
      />
    </EnrolmentFrame>
  );
}

/** A link that was just made, shown this once. */
export function InvitationMadePage({ course, url }: { course: CourseView; url: string }) {
  const say = useAdmissionWords();
  const base = `/teach/courses/${course.id}`;
  return (
    <Page
      title={say.linkMade}
      lead={say.linkOnce}
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        { label: course.title, href: base },
        { label: say.invitationsTab, href: `${base}/invitations` },
      ]}
      unlisted
    >
      <CodeBlock label={say.linkMade} text={url} />
      <p>{say.linkMadeAbout}</p>
      <p>
        <ButtonLink href={`${base}/invitations`}>{say.backToLinks}</ButtonLink>
      </p>
    </Page>
  );
}
