import { titleIn } from '@domdom/courses';
import { formatNumber, hasRole } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  type Crumb,
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
import type { LikelyForClass } from '../likely.service';
import type { LikelyForCourse } from '../likely-courses.service';
import type { LikelyFound, LikelyPerson } from '../likely-finder.service';

interface AboutProps {
  /** What somebody might want. */
  name: string;
  title: string;
  lead: string;
  breadcrumbs: readonly Crumb[];
  /** Where people are invited. */
  here: string;
  found: LikelyFound;
  /** What can be done when nobody is named. */
  noneNext: string;
  noneNamedAbout: string;
  /** Another way to ask people in. */
  elsewhere: { href: string; label: string } | null;
}

/** People who might want something, with an invitation by one tap. */
function Likely({ name, title, lead, breadcrumbs, here, found, elsewhere, ...none }: AboutProps) {
  const { language } = usePage();
  const say = useLikelyWords();
  const { people, others } = found;
  return (
    <Page title={`${title} ${name}`} heading={title} lead={name} breadcrumbs={breadcrumbs} wide unlisted>
      <p class="hint">{lead}</p>
      {people.length > 0 && <ResultCount count={people.length} noun={peopleNoun} />}
      <Table<LikelyPerson>
        caption={title}
        quietCaption
        narrow="stack"
        rows={people}
        rowKey={({ personId }) => personId}
        empty={
          <EmptyState title={others === null ? say.none : say.noneNamed(formatNumber(language, others))}>
            <p>{others === null ? none.noneNext : none.noneNamedAbout}</p>
          </EmptyState>
        }
        columns={[
          { key: 'name', label: say.person, cell: (person) => person.name },
          { key: 'home', label: say.home, cell: ({ homeName }) => homeName },
          {
            key: 'why',
            label: say.why,
            cell: ({ reasons }) => reasons.map((reason) => reasonNames[reason][language]).join(' · ') || '–',
          },
          {
            key: 'invite',
            label: say.invite,
            cell: (person) =>
              person.invited ? (
                <Tag look="leaf">{say.invited}</Tag>
              ) : (
                <Form action={here} inline>
                  <HiddenField name="personId" value={person.personId} />
                  <Button small look="secondary" about={person.name}>
                    {say.invite}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {others !== null && people.length > 0 && <p>{say.others(formatNumber(language, others))}</p>}
      {elsewhere && (
        <p class="actions">
          <ButtonLink href={elsewhere.href} look="secondary">
            {elsewhere.label}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

export function LikelyPage({ likely: { view, ...found } }: { likely: LikelyForClass }) {
  const say = useLikelyWords();
  const path = `/organise/classes/${view.id}`;
  return (
    <Likely
      name={view.title}
      title={say.title}
      lead={say.lead}
      breadcrumbs={[
        { label: say.classes, href: '/organise/classes' },
        { label: view.title, href: path },
      ]}
      here={`${path}/likely`}
      found={found}
      noneNext={say.noneNext}
      noneNamedAbout={say.noneNamedAbout}
      elsewhere={{ href: `${path}/invitations`, label: say.invitations }}
    />
  );
}

export function LikelyForCoursePage({ likely: { course, ...found } }: { likely: LikelyForCourse }) {
  const { actor, language } = usePage();
  const say = useLikelyWords();
  const path = `/organise/courses/${course.id}`;
  const title = titleIn(language, course);
  return (
    <Likely
      name={title}
      title={say.titleCourse}
      lead={say.leadCourse}
      breadcrumbs={[
        { label: say.courses, href: '/courses' },
        { label: title, href: `/courses/${course.slug}` },
      ]}
      here={`${path}/likely`}
      found={found}
      noneNext={say.noneNextCourse}
      noneNamedAbout={say.noneNamedAboutCourse}
      elsewhere={hasRole(actor, 'official') ? { href: path, label: say.enrolOthers } : null}
    />
  );
}
