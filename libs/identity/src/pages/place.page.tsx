import { Button, EmptyState, Form, HiddenField, Page, SearchForm, Table } from '@domdom/ui';
import { useIdentityWords } from '../identity.messages';
import type { UnitChoice } from '../unit-directory';

/** Choosing where one lives: search, then one button. */
export function PlacePage({ query, places }: { query: string; places: UnitChoice[] }) {
  const say = useIdentityWords();
  return (
    <Page
      title={say.placeChange}
      lead={say.placeLead}
      breadcrumbs={[{ label: say.account, href: '/account' }]}
      unlisted
    >
      <SearchForm
        action="/account/place"
        name="q"
        value={query}
        label={say.placeSearch}
        hint={say.placeHint}
      />
      {query !== '' && (
        <Table
          caption={say.placeChange}
          quietCaption
          narrow="stack"
          rows={places}
          rowKey={(place) => place.id}
          empty={
            <EmptyState title={say.placeNothing}>
              <p>{say.placeNothingAbout}</p>
            </EmptyState>
          }
          columns={[
            { key: 'name', label: say.placeHere, cell: (place) => place.name },
            { key: 'organisation', label: say.placeOrganisation, cell: (place) => place.organisation },
            {
              key: 'choose',
              label: say.choose,
              cell: (place) => (
                <Form action="/account/place" inline>
                  <HiddenField name="unitId" value={place.id} />
                  <Button small about={place.name}>
                    {say.choose}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
