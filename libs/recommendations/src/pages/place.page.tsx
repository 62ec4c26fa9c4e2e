import type { PlaceChoice } from '@domdom/identity';
import { ButtonLink, EmptyState, Page, SearchForm, Table } from '@domdom/ui';
import { useRecommendationsWords } from '../recommendations.messages';

/** Choosing a place to look at: its address names the place, and nothing of it is kept. */
export function PlacePage({ query, places }: { query: string; places: PlaceChoice[] }) {
  const say = useRecommendationsWords();
  return (
    <Page
      title={say.placeTitle}
      lead={say.placeLead}
      breadcrumbs={[{ label: say.title, href: '/recommendations' }]}
      unlisted
    >
      <SearchForm action="/recommendations/place" value={query} label={say.placeSearch} />
      {query !== '' && (
        <Table<PlaceChoice>
          caption={say.placeTitle}
          quietCaption
          narrow="stack"
          rows={places}
          rowKey={(place) => place.id}
          empty={
            <EmptyState title={say.placeNone}>
              <p>{say.placeNoneAbout}</p>
            </EmptyState>
          }
          columns={[
            { key: 'name', label: say.placeName, cell: (place) => place.name },
            {
              key: 'see',
              label: say.placeShow,
              cell: (place) => (
                <ButtonLink
                  href={`/recommendations?place=${place.id}`}
                  look="secondary"
                  small
                  about={place.name}
                >
                  {say.placeShow}
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
