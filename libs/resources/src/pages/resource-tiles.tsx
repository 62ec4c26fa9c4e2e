import { courseLanguages, levelNames, OwnTitle, OwnWords, sizeWords } from '@domdom/courses';
import { Card, CardGrid, type Fact, Tag, TopicArt, TopicTag, usePage } from '@domdom/ui';
import type { ResourceCard } from '../domain/resource';
import { kindNames } from '../resources.messages';

/** Open resources side by side. */
export function ResourceTiles({ resources, level }: { resources: readonly ResourceCard[]; level?: 2 | 3 }) {
  const { language } = usePage();
  return (
    <CardGrid>
      {resources.map((resource) => {
        const said = [
          levelNames[resource.level][language],
          resource.language !== language && courseLanguages[resource.language][language],
        ];
        const facts: Fact[] = [
          { icon: 'star', text: said.filter(Boolean).join(' · ') },
          ...(resource.bytes === null
            ? []
            : [{ icon: 'download' as const, text: sizeWords(language, resource.bytes) }]),
          { icon: 'unit', text: <OwnWords text={resource.unitName} /> },
        ];
        return (
          <Card
            key={resource.id}
            title={<OwnTitle of={resource} language={resource.language} />}
            href={`/resources/${resource.id}`}
            art={<TopicArt topic={resource.topic} seed={resource.id} />}
            tags={
              <>
                <TopicTag topic={resource.topic} />
                <Tag look="night">{kindNames[resource.kind][language]}</Tag>
              </>
            }
            facts={facts}
            level={level}
          >
            <p>
              <OwnWords text={resource.summary} english={resource.summaryEn} />
            </p>
          </Card>
        );
      })}
    </CardGrid>
  );
}
