import { ButtonLink, Card, CardGrid, Page, usePage } from '@domdom/ui';
import { groupNames, kindGroup, kindGroups, kindNote, kindRank } from '../form/kind-notes';
import { useH5pWords } from '../h5p.messages';
import type { ContentType } from '../libraries/library-catalogue';
import { kindName } from '../scoring';
import { KindIcon } from './kind-icon';

/** Which kind of content to make, in groups: the lesson of several parts first, genuine H5P types last. */
export function KindsPage({ types, lesson }: { types: readonly ContentType[]; lesson: string | null }) {
  const { language } = usePage();
  const words = useH5pWords();
  const sorted = [...types].sort(
    (a, b) => kindRank(a.library) - kindRank(b.library) || a.title.localeCompare(b.title),
  );
  const groups = kindGroups
    .map((group) => ({ group, kinds: sorted.filter((type) => kindGroup(type.library) === group) }))
    .filter(({ kinds }) => kinds.length > 0);
  return (
    <Page
      title={words.kinds}
      lead={words.kindsLead}
      breadcrumbs={[{ href: '/teach/h5p', label: words.myContents }]}
      unlisted
    >
      {groups.map(({ group, kinds }) => (
        <section key={group} aria-labelledby={`kinds-${group}`}>
          <h2 id={`kinds-${group}`}>{groupNames[group][language]}</h2>
          <CardGrid label={groupNames[group][language]}>
            {kinds.map((type) => {
              const usual = type.library.startsWith('DomDom.Lesson ');
              const query = new URLSearchParams({ type: type.library, ...(lesson ? { lesson } : {}) });
              const name = kindName(type.library, language, type.title);
              const note = kindNote(type.library, language);
              return (
                <Card
                  key={type.library}
                  title={
                    <>
                      <KindIcon library={type.library} /> {name}
                    </>
                  }
                  featured={usual}
                  action={
                    <ButtonLink
                      href={`/teach/h5p/new?${query}`}
                      about={name}
                      look={usual ? 'primary' : 'secondary'}
                    >
                      {words.make}
                    </ButtonLink>
                  }
                >
                  {note && <p>{note}</p>}
                </Card>
              );
            })}
          </CardGrid>
        </section>
      ))}
    </Page>
  );
}
