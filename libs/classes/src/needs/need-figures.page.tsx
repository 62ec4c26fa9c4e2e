import { type Form as FormState } from '@domdom/platform';
import {
  Button,
  DateField,
  Details,
  EmptyState,
  Form,
  FormActions,
  Link,
  NumberField,
  Page,
  Stat,
  StatRow,
  Table,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import type { UnitRow } from '../classes.repository';
import type { NeedFigures } from './need';
import type { NeedSheetFormDto } from './needs.dto';
import { countWords, needTimeLabels, useNeedWords } from './needs.messages';

export interface NeedFiguresPageProps {
  unit: UnitRow;
  figures: NeedFigures;
  form: FormState<NeedSheetFormDto>;
}

/** What the people of a unit want to learn, in counts, and the form for a paper survey. */
export function NeedFiguresPage({ unit, figures, form }: NeedFiguresPageProps) {
  const { language } = usePage();
  const say = useNeedWords();
  const classes = useClassWords();
  const nobody = figures.answered === 0 && figures.topics.every(({ people }) => people === 0);
  const here = `/organise/learning-needs/${unit.id}`;
  return (
    <Page
      title={`${say.officialsTitle} ${unit.name}`}
      heading={say.officialsTitle}
      lead={[unit.name, unit.aboveName].filter(Boolean).join(', ')}
      breadcrumbs={[
        { label: classes.organise, href: '/organise/classes' },
        { label: say.chooseUnit, href: '/organise/learning-needs' },
      ]}
      form={form}
      wide
      unlisted
    >
      <p class="hint">{say.officialsLead}</p>
      {nobody ? (
        <EmptyState title={say.nobody}>
          <p>{say.nobodyAbout}</p>
        </EmptyState>
      ) : (
        <>
          <StatRow>
            <Stat icon="users" label={say.answered} value={countWords(language, figures.answered)} />
          </StatRow>
          <Table
            caption={say.byTopic}
            rows={figures.topics}
            rowKey={({ topic }) => topic}
            columns={[
              { key: 'topic', label: say.topics, cell: ({ topic }) => topicLabels[topic][language] },
              {
                key: 'people',
                label: say.people,
                numeric: true,
                cell: ({ people }) => countWords(language, people),
              },
            ]}
          />
          <Table
            caption={say.byTime}
            rows={figures.times}
            rowKey={({ time }) => time}
            columns={[
              { key: 'time', label: say.times, cell: ({ time }) => needTimeLabels[language][time] },
              {
                key: 'people',
                label: say.people,
                numeric: true,
                cell: ({ people }) => countWords(language, people),
              },
            ]}
          />
          {figures.areas.length > 0 && (
            <Table
              caption={say.byArea}
              rows={figures.areas}
              rowKey={({ unitId }) => unitId}
              columns={[
                {
                  key: 'area',
                  label: say.unit,
                  cell: ({ unitId, name }) => <Link href={`/organise/learning-needs/${unitId}`}>{name}</Link>,
                },
                {
                  key: 'people',
                  label: say.people,
                  numeric: true,
                  cell: ({ people }) => countWords(language, people),
                },
              ]}
            />
          )}
          <h2>{say.ownWords}</h2>
          {figures.words.length === 0 ? (
            <p>{say.noWords}</p>
          ) : (
            <ul>
              {figures.words.map((words, index) => (
                <li key={index}>{words}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <Details summary={say.sheet} open={form.problems.length > 0}>
        <p>{say.sheetLead}</p>
        <Form action={`${here}/sheet`} form={form}>
          <DateField form={form} name="askedOn" label={say.askedOn} picker />
          {topics.map((topic) => (
            <NumberField key={topic} form={form} name={topic} label={topicLabels[topic][language]} optional />
          ))}
          <FormActions>
            <Button icon="save">{say.enter}</Button>
          </FormActions>
        </Form>
      </Details>
    </Page>
  );
}
