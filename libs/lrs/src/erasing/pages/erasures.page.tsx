import { blankForm, type Form as FormState, formatDateTime, formatNumber } from '@domdom/platform';
import {
  Button,
  Confirm,
  EmptyState,
  FilterList,
  Form,
  FormActions,
  HiddenField,
  Link,
  Page,
  SearchForm,
  Table,
  Tag,
  TextArea,
  TextField,
  usePage,
} from '@domdom/ui';
import type { FoundPerson } from '../../records/records.repository';
import type { DeclineDto, EraseDto } from '../dto/erasing.dto';
import { useAskerWords, useErasingWords, useKindWords } from '../erasing.messages';
import type { Erasure, WaitingErasure } from '../erasures.repository';

export const here = '/admin/lrs/erasures';
const answerHours = 72;

export interface ErasuresPageProps {
  waiting: readonly WaitingErasure[];
  done: readonly Erasure[];
  /** What was looked for, and who was found. */
  q: string;
  people: readonly FoundPerson[];
  chosen: { id: string; name: string } | null;
  erasing: FormState<EraseDto>;
}

/** Erasing people from the record store: requests, doing it, and what was done. */
export function ErasuresPage(props: ErasuresPageProps) {
  const say = useErasingWords();
  return (
    <Page title={say.title} lead={say.lead} form={props.erasing} wide unlisted>
      <Waiting waiting={props.waiting} />
      <Erase {...props} />
      <Done done={props.done} />
    </Page>
  );
}

function Waiting({ waiting }: Pick<ErasuresPageProps, 'waiting'>) {
  const say = useErasingWords();
  const { language } = usePage();
  if (waiting.length === 0) {
    return (
      <section aria-labelledby="waiting">
        <h2 id="waiting">{say.waitingTitle}</h2>
        <p>{say.waitingNone}</p>
      </section>
    );
  }
  const nameOf = ({ name }: WaitingErasure) => name ?? say.unknownPerson;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say.waitingTitle}</h2>
      <Table
        caption={say.waitingTitle}
        quietCaption
        narrow="stack"
        rows={waiting}
        rowKey={({ id }) => id}
        columns={[
          { key: 'person', label: say.person, cell: nameOf },
          { key: 'asked', label: say.askedAt, cell: ({ askedAt }) => formatDateTime(language, askedAt) },
          {
            key: 'until',
            label: say.decideUntil,
            cell: ({ askedAt }) =>
              formatDateTime(language, new Date(askedAt.getTime() + answerHours * 3_600_000)),
          },
          {
            key: 'confirm',
            label: say.decision,
            cell: (row) => (
              <Confirm
                action={`${here}/confirm`}
                label={say.confirm}
                question={say.confirmQuestion(nameOf(row))}
                confirmLabel={say.confirmNow}
                values={{ id: row.id }}
              />
            ),
          },
          {
            key: 'decline',
            label: say.decline,
            cell: ({ id }) => (
              <Confirm
                action={`${here}/decline`}
                label={say.decline}
                question={say.declineQuestion}
                confirmLabel={say.declineNow}
                values={{ id }}
                icon="close"
                cannotUndo={false}
              >
                <TextField form={blankForm<DeclineDto>()} name="why" label={say.why} maxLength={500} />
              </Confirm>
            ),
          },
        ]}
      />
    </section>
  );
}

function Erase({ q, people, chosen, erasing }: ErasuresPageProps) {
  const say = useErasingWords();
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{say.eraseTitle}</h2>
      <SearchForm action={here} value={q} label={say.findPerson} hint={say.findHint} />
      {q &&
        (people.length === 0 ? (
          <p>{say.noPerson}</p>
        ) : (
          <FilterList
            title={say.choosePerson}
            options={people.map(({ id, name, unit }) => ({
              label: unit ? `${name} – ${unit}` : name,
              href: `${here}?person=${id}`,
              current: id === chosen?.id,
            }))}
          />
        ))}
      <Form action={`${here}/check`} form={erasing}>
        {chosen && (
          <>
            <p>
              {say.chosen}: <strong>{chosen.name}</strong>
            </p>
            <HiddenField name="personId" value={chosen.id} />
          </>
        )}
        <TextArea
          form={erasing}
          name="identifiers"
          label={say.identifiers}
          hint={say.identifiersHint}
          rows={3}
          optional
        />
        <FormActions>
          <Button look="danger" icon="trash">
            {say.erase}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}

function Done({ done }: Pick<ErasuresPageProps, 'done'>) {
  const say = useErasingWords();
  const ofKind = useKindWords();
  const ofAsker = useAskerWords();
  const { language } = usePage();
  const number = (value: number) => formatNumber(language, value);
  return (
    <section aria-labelledby="done">
      <h2 id="done">{say.recordTitle}</h2>
      <p>{say.recordLead}</p>
      <Table
        caption={say.recordTitle}
        quietCaption
        narrow="stack"
        rows={done}
        rowKey={({ id }) => id}
        empty={<EmptyState title={say.recordNone} />}
        columns={[
          {
            key: 'when',
            label: say.when,
            cell: ({ doneAt, askedAt }) => formatDateTime(language, doneAt ?? askedAt),
          },
          { key: 'kind', label: say.kind, cell: ({ kind }) => ofKind[kind] },
          { key: 'asked', label: say.askedBy, cell: ({ askedBy }) => ofAsker[askedBy] },
          {
            key: 'how',
            label: say.how,
            cell: ({ state, jobId, statements, documents, attachments, forwardedTo }) =>
              state === 'running' ? (
                <>
                  <Tag look="firefly">{say.running}</Tag>{' '}
                  {jobId && <Link href={`/jobs/${jobId}`}>{say.progress}</Link>}
                </>
              ) : (
                <>
                  {say.counts(number(statements), number(documents), number(attachments))}
                  {forwardedTo.length > 0 && <p>{say.forwardedTo(forwardedTo.join(', '))}</p>}
                </>
              ),
          },
        ]}
      />
    </section>
  );
}
