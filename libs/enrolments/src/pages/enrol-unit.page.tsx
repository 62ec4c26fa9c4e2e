import type { CourseView } from '@domdom/courses';
import { blankForm, type Form as FormState, formatNumber } from '@domdom/platform';
import {
  Button,
  DefinitionList,
  EmptyState,
  Form,
  HiddenField,
  Link,
  Page,
  SearchForm,
  SelectField,
  useLocalPath,
  usePage,
} from '@domdom/ui';
import { useBatchWords } from '../batch.messages';
import type { UnitCount } from '../batches/batch-people.repository';
import type { UnitFormDto } from '../dto/batch.dto';

export interface EnrolUnitProps {
  course: CourseView;
  /** What was searched for; empty for nothing. */
  q: string;
  units: readonly { id: string; name: string }[];
  /** There are more units than are listed. */
  more: boolean;
  /** The unit that was chosen, with its people counted. */
  chosen: (UnitCount & { id: string; name: string }) | null;
  form: FormState<UnitFormDto>;
}

/** Enrolling a whole unit, after a look at how many people that is. */
export function EnrolUnitPage({ course, q, units, more, chosen, form }: EnrolUnitProps) {
  const { language } = usePage();
  const say = useBatchWords();
  const local = useLocalPath();
  const base = `/organise/courses/${course.id}`;
  const asked = blankForm<UnitFormDto>({ unitId: chosen?.id });
  return (
    <Page
      title={say.unitTitle}
      lead={say.unitLead}
      form={form}
      breadcrumbs={[
        { label: course.title, href: `/courses/${course.slug}` },
        { label: say.title, href: base },
      ]}
      unlisted
    >
      {(more || q) && (
        <SearchForm action={`${base}/unit`} label={say.unitFind} hint={say.unitFindHint} value={q} />
      )}
      {units.length === 0 ? (
        <EmptyState
          title={say.unitNotFound}
          action={<Link href={`${base}/unit`}>{say.unitShowFirst}</Link>}
        />
      ) : (
        <form class="form" method="get" action={local(`${base}/unit`)}>
          {q && <HiddenField name="q" value={q} />}
          <SelectField
            form={asked}
            name="unitId"
            label={say.unitChoose}
            hint={more ? say.unitMore : undefined}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button look="secondary" icon="users">
            {say.unitCount}
          </Button>
        </form>
      )}
      {chosen && <Chosen chosen={chosen} base={base} form={form} language={language} />}
    </Page>
  );
}

function Chosen({
  chosen,
  base,
  form,
  language,
}: {
  chosen: NonNullable<EnrolUnitProps['chosen']>;
  base: string;
  form: FormState<UnitFormDto>;
  language: 'vi' | 'en';
}) {
  const say = useBatchWords();
  const number = (count: number) => formatNumber(language, count);
  const reached = chosen.all - chosen.inside;
  return (
    <>
      <h2>{chosen.name}</h2>
      <DefinitionList
        items={[
          { term: say.unitAll, value: number(chosen.all) },
          { term: say.unitInside, value: number(chosen.inside) },
          { term: say.unitAgreed, value: number(chosen.agreed) },
          { term: say.unitInvited, value: number(reached - chosen.agreed) },
        ]}
      />
      {reached === 0 ? (
        <EmptyState title={say.unitNobody} />
      ) : (
        <Form action={`${base}/unit`} form={form}>
          <HiddenField name="unitId" value={chosen.id} />
          <Button icon="check">{say.unitDo(number(reached))}</Button>
        </Form>
      )}
    </>
  );
}
