import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  Confirm,
  EmptyState,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Link,
  Notice,
  Page,
  SearchForm,
  SelectField,
  Table,
} from '@domdom/ui';
import type { ClassView, Named } from '../class-view';
import { useClassWords } from '../classes.messages';
import { useOpeningWords } from '../opening.messages';
import { useClassCrumbs } from '../pages/class-crumbs';
import { ManageTabs } from '../pages/manage-tabs';
import type { PartnerDto, TeamMemberDto } from './team.dto';
import { useTeamWords } from './team.messages';
import type { Team, TeamCandidate } from './team.service';

export interface TeamPageProps {
  team: Team;
  /** Units that can be asked to hold the class too. */
  partners: readonly Named[];
  query: string;
  found: readonly TeamCandidate[];
  form: FormState<PartnerDto>;
  /** What was wrong with somebody who was to be added or removed. */
  wrong: FormState<TeamMemberDto>;
}

/** Those who teach a class and help with it, and the unit that holds it too. */
export function TeamPage({ team, partners, query, found, form, wrong }: TeamPageProps) {
  const say = useTeamWords();
  const { class: view, helpers } = team;
  const here = `/organise/classes/${view.id}`;
  return (
    <Page
      title={`${say.team}: ${view.title}`}
      heading={say.team}
      lead={view.title}
      breadcrumbs={useClassCrumbs(view)}
      form={wrong}
      unlisted
    >
      <ErrorSummary form={wrong} labels={{}} />
      <ManageTabs view={view} current="team" />
      <SearchForm action={`${here}/team`} value={query} label={say.find} />
      <p class="hint">{say.findHint}</p>
      {query !== '' && <Found team={team} found={found} />}
      <h2>{say.teachers}</h2>
      <p>{say.teachersAbout}</p>
      <Members
        people={view.instructors}
        action={`${here}/instructors/remove`}
        question={say.removeTeacherQuestion}
        fixed={view.instructors.length === 1}
      />
      <h2>{say.helpers}</h2>
      <p>{say.helpersAbout}</p>
      {helpers.length === 0 ? (
        <p class="hint">{say.noHelpers}</p>
      ) : (
        <Members people={helpers} action={`${here}/helpers/remove`} question={say.removeHelperQuestion} />
      )}
      <p>
        <Link href={`${here}/help`}>{say.seeHelp}</Link>
      </p>
      <PartnerChoice view={view} partners={partners} form={form} />
    </Page>
  );
}

function Members({
  people,
  action,
  question,
  fixed = false,
}: {
  people: readonly Named[];
  action: string;
  question: (name: string) => string;
  /** The last one stays. */
  fixed?: boolean;
}) {
  const say = useTeamWords();
  return (
    <ul>
      {people.map((person) => (
        <li key={person.id}>
          {person.name}
          {!fixed && (
            <Confirm
              action={action}
              label={say.remove}
              question={question(person.name)}
              confirmLabel={say.remove}
              values={{ personId: person.id }}
              cannotUndo={false}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Found({ team, found }: { team: Team; found: readonly TeamCandidate[] }) {
  const say = useTeamWords();
  const words = useClassWords();
  const here = `/organise/classes/${team.class.id}`;
  const teaches = (id: string) => team.class.instructors.some((one) => one.id === id);
  const helps = (id: string) => team.helpers.some((one) => one.id === id);
  const add = (kind: 'instructors' | 'helpers', person: TeamCandidate, label: string) => (
    <Form action={`${here}/${kind}/add`} inline>
      <HiddenField name="personId" value={person.id} />
      <Button small look="secondary" about={person.name}>
        {label}
      </Button>
    </Form>
  );
  return (
    <Table
      caption={say.find}
      quietCaption
      narrow="stack"
      rows={found}
      rowKey={(person) => person.id}
      empty={<EmptyState title={say.nobody} />}
      columns={[
        { key: 'name', label: words.person, cell: (person) => person.name },
        { key: 'home', label: words.home, cell: (person) => person.homeName ?? '–' },
        {
          key: 'teach',
          label: say.makeTeacher,
          cell: (person) => {
            if (teaches(person.id)) return say.isTeacher;
            return person.mayTeach ? add('instructors', person, say.makeTeacher) : say.notInstructor;
          },
        },
        {
          key: 'help',
          label: say.makeHelper,
          cell: (person) => {
            if (teaches(person.id)) return '–';
            return helps(person.id) ? say.isHelper : add('helpers', person, say.makeHelper);
          },
        },
      ]}
    />
  );
}

function PartnerChoice({
  view,
  partners,
  form,
}: {
  view: ClassView;
  partners: readonly Named[];
  form: FormState<PartnerDto>;
}) {
  const say = useTeamWords();
  const opening = useOpeningWords();
  const asked = view.partnerAsked;
  if (view.status === 'cancelled' || (partners.length === 0 && !asked && !view.partnerName)) return null;
  return (
    <section aria-labelledby="partner">
      <h2 id="partner">{say.partner}</h2>
      {asked && (
        <Notice>
          {asked.status === 'asked'
            ? opening.partnerAsked(`${asked.name} (${asked.organisation})`)
            : opening.partnerDeclined(`${asked.name} (${asked.organisation})`)}
        </Notice>
      )}
      {view.partnerName && <p>{say.partnerNow(`${view.partnerName} (${view.partnerOrganisation})`)}</p>}
      <Form action={`/organise/classes/${view.id}/partner`} form={form}>
        <SelectField
          form={form}
          name="partnerUnitId"
          label={say.partner}
          hint={say.partnerHint}
          blank={say.partnerNone}
          optional
          options={partners.map((one) => ({ value: one.id, label: one.name }))}
        />
        <FormActions>
          <Button look="secondary" icon="save">
            {say.partnerSave}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
