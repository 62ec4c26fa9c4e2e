import { type Form as FormState, formatDate, formatNumber } from '@domdom/platform';
import {
  Button,
  Confirm,
  DateField,
  EmptyState,
  Form,
  FormActions,
  Link,
  NumberField,
  Page,
  Table,
  usePage,
} from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { NewInvitationDto } from '../dto/invitation.dto';
import type { InvitationView } from '../inviting/invitations.service';
import { invitationStates, useInvitingWords } from '../inviting/inviting.messages';
import { useClassCrumbs } from './class-crumbs';

export interface InvitationsPageProps {
  view: ClassView;
  invitations: readonly InvitationView[];
  form: FormState<NewInvitationDto>;
  /** The portal's own address, before the path. */
  origin: string;
}

/** The invitations to a class, for those who run it. */
export function InvitationsPage({ view, invitations, form, origin }: InvitationsPageProps) {
  const { language } = usePage();
  const say = useInvitingWords();
  const classes = useClassWords();
  const here = `/organise/classes/${view.id}/invitations`;
  const last = (at: Date) => formatDate(language, new Date(at.getTime() - 1));
  return (
    <Page
      title={`${say.invitations}: ${view.title}`}
      heading={say.invitations}
      lead={say.lead}
      breadcrumbs={useClassCrumbs(view)}
      form={form}
      wide
      unlisted
    >
      <Table
        caption={say.invitations}
        quietCaption
        narrow="stack"
        rows={invitations}
        rowKey={(one) => one.id}
        empty={<EmptyState title={say.none} />}
        columns={[
          { key: 'code', label: say.code, cell: (one) => <strong>{one.code}</strong> },
          {
            key: 'link',
            label: say.link,
            cell: (one) => (
              <Link
                href={`/classes/invitation/${one.code}`}
              >{`${origin}/classes/invitation/${one.code}`}</Link>
            ),
          },
          {
            key: 'uses',
            label: say.uses,
            cell: (one) =>
              one.mostUses === null
                ? formatNumber(language, one.uses)
                : `${formatNumber(language, one.uses)}/${formatNumber(language, one.mostUses)}`,
          },
          { key: 'until', label: say.until, cell: (one) => (one.expiresAt ? last(one.expiresAt) : '–') },
          { key: 'state', label: classes.state, cell: (one) => invitationStates[language][one.state] },
          {
            key: 'revoke',
            label: say.revoke,
            cell: (one) =>
              one.state === 'open' && (
                <Confirm
                  action={`${here}/${one.id}/revoke`}
                  label={say.revoke}
                  question={say.revokeQuestion(one.code)}
                  confirmLabel={say.revoke}
                />
              ),
          },
        ]}
      />
      <h2>{say.make}</h2>
      <Form action={here} form={form}>
        <NumberField form={form} name="mostUses" label={say.mostUses} hint={say.optionalHint} optional />
        <DateField form={form} name="lastDay" label={say.lastDay} hint={say.optionalHint} picker optional />
        <FormActions>
          <Button icon="plus">{say.make}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
