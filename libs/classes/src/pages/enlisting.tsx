import { ButtonLink, EmptyState, SearchForm, Table } from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { Candidate } from '../enlisting.service';

export interface EnlistingProps {
  view: Pick<ClassView, 'id'>;
  /** Where the search is asked. */
  action: string;
  label: string;
  query: string;
  found: readonly Candidate[];
}

/** Finding somebody to register on their behalf. */
export function Enlisting({ view, action, label, query, found }: EnlistingProps) {
  const say = useClassWords();
  const here = `/organise/classes/${view.id}/people`;
  const unknown = (
    <ButtonLink href={`${here}/add?q=${encodeURIComponent(query)}`} look="secondary" icon="plus">
      {say.enlistNew}
    </ButtonLink>
  );
  return (
    <div class="no-print">
      <SearchForm action={action} value={query} label={label} />
      {query !== '' && (
        <Table
          caption={say.enlist}
          quietCaption
          narrow="stack"
          rows={found}
          rowKey={(person) => person.id}
          empty={<EmptyState title={say.enlistNothing} action={unknown} />}
          columns={[
            { key: 'name', label: say.person, cell: (person) => person.name },
            { key: 'year', label: say.birthYear, cell: (person) => person.birthYear ?? '–' },
            { key: 'home', label: say.home, cell: (person) => person.homeName ?? '–' },
            {
              key: 'add',
              label: say.enlist,
              cell: (person) =>
                person.listed ? (
                  say.listedAlready
                ) : (
                  <ButtonLink href={`${here}/add?personId=${person.id}`} small about={person.name}>
                    {say.enlist}
                  </ButtonLink>
                ),
            },
          ]}
        />
      )}
      {(query === '' || found.length > 0) && <p>{unknown}</p>}
    </div>
  );
}
