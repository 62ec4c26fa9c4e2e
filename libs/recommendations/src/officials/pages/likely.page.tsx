import { formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  HiddenField,
  Page,
  ResultCount,
  Table,
  Tag,
  usePage,
} from '@domdom/ui';
import { peopleNoun, reasonNames, useLikelyWords } from '../likely.messages';
import type { LikelyPeople, LikelyPerson } from '../likely.service';

/** Who might want a class, with an invitation by one tap. */
export function LikelyPage({ likely: { view, people, others } }: { likely: LikelyPeople }) {
  const { language } = usePage();
  const say = useLikelyWords();
  const here = `/organise/classes/${view.id}`;
  return (
    <Page
      title={`${say.title} ${view.title}`}
      heading={say.title}
      lead={view.title}
      breadcrumbs={[
        { label: say.classes, href: '/organise/classes' },
        { label: view.title, href: here },
      ]}
      wide
      unlisted
    >
      <p class="hint">{say.lead}</p>
      {people.length > 0 && <ResultCount count={people.length} noun={peopleNoun} />}
      <Table<LikelyPerson>
        caption={say.title}
        quietCaption
        narrow="stack"
        rows={people}
        rowKey={({ personId }) => personId}
        empty={
          <EmptyState title={others === null ? say.none : say.noneNamed(formatNumber(language, others))}>
            <p>{others === null ? say.noneNext : say.noneNamedAbout}</p>
          </EmptyState>
        }
        columns={[
          { key: 'name', label: say.person, cell: ({ name }) => name },
          { key: 'home', label: say.home, cell: ({ homeName }) => homeName },
          {
            key: 'why',
            label: say.why,
            cell: ({ reasons }) => reasons.map((reason) => reasonNames[reason][language]).join('; ') || '–',
          },
          {
            key: 'invite',
            label: say.invite,
            cell: ({ personId, name, invited }) =>
              invited ? (
                <Tag look="leaf">{say.invited}</Tag>
              ) : (
                <Form action={`${here}/likely`} inline>
                  <HiddenField name="personId" value={personId} />
                  <Button small look="secondary" about={name}>
                    {say.invite}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {others !== null && people.length > 0 && <p>{say.others(formatNumber(language, others))}</p>}
      <p class="actions">
        <ButtonLink href={`${here}/invitations`} look="secondary">
          {say.invitations}
        </ButtonLink>
      </p>
    </Page>
  );
}
