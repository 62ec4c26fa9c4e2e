import { blankForm, type Form as FormState, formatDate, type Paged } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  Details,
  Form,
  Notice,
  Page,
  Pager,
  SelectField,
  type ShownSection,
  TextField,
  usePage,
} from '@domdom/ui';
import { Fragment } from 'preact';
import type { Unit } from '../domain/unit.entity';
import { kindsBelow } from '../domain/unit.policy';
import type { NewUnitDto, RenameUnitDto } from '../dto/unit.dto';
import { useOrganisationsWords } from '../organisations.messages';
import type { UnitRow } from '../units.repository';
import { UnitTable } from './units.page';

export interface UnitPageProps {
  unit: Unit;
  /** From the root down, the unit last. */
  line: { id: string; name: string }[];
  below: Paged<UnitRow>;
  /** What other libraries show. */
  more: readonly ShownSection[];
  /** Whether the reader works for it. */
  official: boolean;
  adding?: FormState<NewUnitDto>;
  renaming?: FormState<RenameUnitDto>;
}

export function UnitPage({ unit, line, below, more, official, adding, renaming }: UnitPageProps) {
  const say = useOrganisationsWords();
  const { language } = usePage();
  return (
    <Page
      title={unit.name}
      form={adding ?? renaming}
      breadcrumbs={[
        { label: say.units, href: '/units' },
        ...line.slice(0, -1).map(({ id, name }) => ({ label: name, href: `/units/${id}` })),
      ]}
      actions={
        official && (
          <ButtonLink href={`/units/${unit.id}/people`} icon="users">
            {say.seePeople}
          </ButtonLink>
        )
      }
      wide
    >
      {unit.validTo && <Notice look="warning">{say.closed}</Notice>}
      <DefinitionList
        items={[
          { term: say.kind, value: say.kindOf(unit.kind) },
          { term: say.since, value: formatDate(language, new Date(unit.validFrom)) },
          { term: say.until, value: unit.validTo && formatDate(language, new Date(unit.validTo)) },
        ]}
      />
      {unit.level !== 'grassroots' && (
        <section aria-labelledby="below">
          <h2 id="below">{say.children}</h2>
          {below.items.length === 0 ? (
            <p>{say.noneBelow}</p>
          ) : (
            <UnitTable units={below.items} caption={say.children} />
          )}
          <Pager next={below.next ? `/units/${unit.id}?after=${below.next}` : undefined} />
        </section>
      )}
      {more.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
      {official && !unit.validTo && (
        <Work
          unit={unit}
          adding={adding ?? blankForm()}
          renaming={renaming ?? blankForm({ name: unit.name })}
        />
      )}
    </Page>
  );
}

function Work({
  unit,
  adding,
  renaming,
}: {
  unit: Unit;
  adding: FormState<NewUnitDto>;
  renaming: FormState<RenameUnitDto>;
}) {
  const say = useOrganisationsWords();
  return (
    <section>
      {kindsBelow[unit.level].length > 0 && (
        <Details summary={say.addBelow} open={adding.problems.length > 0}>
          <Form action={`/units/${unit.id}/below`} form={adding}>
            <TextField form={adding} name="name" label={say.unitName} />
            <SelectField
              form={adding}
              name="kind"
              label={say.kind}
              options={kindsBelow[unit.level].map((kind) => ({ value: kind, label: say.kindOf(kind) }))}
            />
            <Button icon="plus">{say.addBelowDo}</Button>
          </Form>
        </Details>
      )}
      <Details summary={say.rename} open={renaming.problems.length > 0}>
        <Form action={`/units/${unit.id}/rename`} form={renaming}>
          <TextField form={renaming} name="name" label={say.unitName} />
          <TextField form={renaming} name="decision" label={say.decision} optional />
          <Button>{say.rename}</Button>
        </Form>
      </Details>
      <Confirm
        action={`/units/${unit.id}/close`}
        label={say.close}
        question={say.closeQuestion(unit.name)}
        confirmLabel={say.close}
      />
    </section>
  );
}
