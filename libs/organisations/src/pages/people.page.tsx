import { type HeldRole, sexes, sexLabels } from '@domdom/identity';
import { blankForm, type Form as FormState, formatDate, formatPhone, type Paged } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  Confirm,
  Details,
  EmptyState,
  Form,
  NumberField,
  Page,
  Pager,
  RadioField,
  ResultCount,
  SearchForm,
  SelectField,
  Table,
  Tag,
  TextField,
  usePage,
} from '@domdom/ui';
import type { Unit } from '../domain/unit.entity';
import type { GiveRoleDto, PeopleFiltersDto, RegisterPersonDto } from '../dto/unit.dto';
import { personNoun, useOrganisationsWords } from '../organisations.messages';
import type { UnitPerson } from '../units.repository';

export interface PeoplePageProps {
  unit: Unit;
  line: { id: string; name: string }[];
  filters: PeopleFiltersDto;
  people: Paged<UnitPerson>;
  /** Who holds a role at this unit; `own` is the reader. */
  held: (HeldRole & { own: boolean })[];
  registering?: FormState<RegisterPersonDto>;
  giving?: FormState<GiveRoleDto>;
}

function useRoleName() {
  const say = useOrganisationsWords();
  return (role: string) =>
    ({ instructor: say.roleInstructor, official: say.roleOfficial, administrator: say.roleAdministrator })[
      role
    ] ?? role;
}

export function PeoplePage({ unit, line, filters, people, held, registering, giving }: PeoplePageProps) {
  const say = useOrganisationsWords();
  const roleName = useRoleName();
  const here = `/units/${unit.id}/people`;
  return (
    <Page
      title={say.peopleOf(unit.name)}
      form={registering ?? giving}
      breadcrumbs={line.map(({ id, name }) => ({ label: name, href: `/units/${id}` }))}
      wide
      unlisted
    >
      <SearchForm action={here} label={say.searchPeople} value={filters.q} />
      <Register unit={unit} form={registering ?? blankForm()} />
      <ResultCount count={people.total} noun={personNoun} query={filters.q} />
      <Table
        caption={say.peopleOf(unit.name)}
        quietCaption
        narrow="stack"
        rows={people.items}
        rowKey={(person) => person.id}
        empty={
          <EmptyState title={say.noPeople}>
            <p>{say.noPeopleHint}</p>
          </EmptyState>
        }
        columns={[
          { key: 'name', label: say.name, cell: (person) => person.fullName },
          {
            key: 'phone',
            label: say.phone,
            cell: (person) => (person.phone ? formatPhone(person.phone) : say.noPhone),
          },
          { key: 'birth', label: say.birthYear, numeric: true, cell: (person) => person.birthYear ?? '–' },
          { key: 'unit', label: say.unit, cell: (person) => person.unitName },
          {
            key: 'roles',
            label: say.roles,
            cell: (person) => person.roles.map((role) => <Tag key={role}>{roleName(role)}</Tag>),
          },
          {
            key: 'act',
            label: say.actFor,
            cell: (person) => (
              <ButtonLink href={`/on-behalf/${person.id}`} look="secondary" small about={person.fullName}>
                {say.actFor}
              </ButtonLink>
            ),
          },
        ]}
      />
      <Pager
        next={
          people.next
            ? `${here}?${new URLSearchParams({ ...(filters.q ? { q: filters.q } : {}), after: people.next })}`
            : undefined
        }
      />
      {people.items.length > 0 && <GiveRole unit={unit} people={people.items} form={giving ?? blankForm()} />}
      {held.length > 0 && <Held unit={unit} held={held} />}
    </Page>
  );
}

function Register({ unit, form }: { unit: Unit; form: FormState<RegisterPersonDto> }) {
  const { language } = usePage();
  const say = useOrganisationsWords();
  return (
    <Details summary={say.register} open={form.problems.length > 0}>
      <p>{say.registerLead}</p>
      <Form action={`/units/${unit.id}/people`} form={form}>
        <TextField form={form} name="fullName" label={say.name} autocomplete="off" />
        <NumberField form={form} name="birthYear" label={say.birthYear} optional />
        <RadioField
          form={form}
          name="sex"
          label={say.sex}
          inline
          options={sexes.map((value) => ({ value, label: sexLabels[language][value] }))}
          optional
        />
        <TextField
          form={form}
          name="login"
          label={say.login}
          hint={say.loginHint}
          autocomplete="off"
          optional
        />
        <RadioField
          form={form}
          name="basis"
          label={say.basis}
          options={[
            { value: 'spoken', label: say.basisSpoken },
            { value: 'signed-paper', label: say.basisPaper },
            { value: 'legal-representative', label: say.basisLegal },
          ]}
        />
        <CheckboxField form={form} name="agreed" label={say.agreed} />
        <Button icon="plus">{say.registerDo}</Button>
      </Form>
    </Details>
  );
}

function Held({ unit, held }: { unit: Unit; held: PeoplePageProps['held'] }) {
  const { language } = usePage();
  const say = useOrganisationsWords();
  const roleName = useRoleName();
  return (
    <Table
      caption={say.held}
      narrow="stack"
      rows={held}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: say.name,
          cell: ({ fullName, own }) => (own ? `${fullName} (${say.yourself})` : fullName),
        },
        { key: 'role', label: say.role, cell: ({ role }) => <Tag>{roleName(role)}</Tag> },
        { key: 'since', label: say.heldSince, cell: ({ givenAt }) => formatDate(language, givenAt) },
        {
          key: 'end',
          label: say.endRole,
          cell: ({ id, fullName, role, endable, own }) =>
            endable && !own ? (
              <Confirm
                action={`/units/${unit.id}/roles/${id}/end`}
                label={say.endRole}
                question={say.endRoleQuestion(fullName, roleName(role))}
                confirmLabel={say.endRole}
                cannotUndo={false}
              >
                <p>{say.endRoleAbout}</p>
              </Confirm>
            ) : null,
        },
      ]}
    />
  );
}

function GiveRole({
  unit,
  people,
  form,
}: {
  unit: Unit;
  people: UnitPerson[];
  form: FormState<GiveRoleDto>;
}) {
  const say = useOrganisationsWords();
  return (
    <Details summary={say.giveRole} open={form.problems.length > 0}>
      <p>{say.giveRoleAbout}</p>
      <Form action={`/units/${unit.id}/roles`} form={form}>
        <SelectField
          form={form}
          name="personId"
          label={say.person}
          options={people.map((person) => ({ value: person.id, label: person.fullName }))}
        />
        <SelectField
          form={form}
          name="role"
          label={say.role}
          options={[
            { value: 'instructor', label: say.roleInstructor },
            { value: 'official', label: say.roleOfficial },
          ]}
        />
        <Button>{say.giveRole}</Button>
      </Form>
    </Details>
  );
}
