import { ButtonLink, Card, Page, usePage } from '@domdom/ui';
import { useH5pWords } from '../h5p.messages';
import type { ContentType } from '../libraries/library-catalogue';
import { kindName } from '../scoring';

/** Which kind of content to make; the lesson of several parts comes first. */
export function KindsPage({ types, lesson }: { types: readonly ContentType[]; lesson: string | null }) {
  const { language } = usePage();
  const words = useH5pWords();
  const rank = (type: ContentType) => (type.library.startsWith('DomDom.Lesson ') ? 0 : 1);
  const sorted = [...types].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
  return (
    <Page
      title={words.kinds}
      lead={words.kindsLead}
      breadcrumbs={[{ href: '/teach/h5p', label: words.myContents }]}
      unlisted
    >
      <div class="cards">
        {sorted.map((type) => {
          const query = new URLSearchParams({ type: type.library, ...(lesson ? { lesson } : {}) });
          const name = kindName(type.library, language, type.title);
          return (
            <Card
              key={type.library}
              title={name}
              level={2}
              featured={rank(type) === 0}
              action={
                <ButtonLink href={`/teach/h5p/new?${query}`} about={name}>
                  {words.make}
                </ButtonLink>
              }
            />
          );
        })}
      </div>
    </Page>
  );
}
