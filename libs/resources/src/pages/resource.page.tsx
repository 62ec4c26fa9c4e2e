import { courseLanguages, levelNames, OwnTitle, OwnWords, sizeWords, titleIn } from '@domdom/courses';
import { formatDate, formatNumber } from '@domdom/platform';
import { ButtonLink, DefinitionList, Page, Tag, TopicArt, TopicTag, usePage } from '@domdom/ui';
import type { ResourceCard, ResourceView } from '../domain/resource';
import { kindNames, licenceNames, useResourceWords } from '../resources.messages';
import { ResourceTiles } from './resource-tiles';

/** One open resource: what it is, who made it, how it may be used, and the button that opens it. */
export function ResourcePage({
  resource,
  alike,
  mayEdit,
}: {
  resource: ResourceView;
  alike: readonly ResourceCard[];
  mayEdit: boolean;
}) {
  const { language } = usePage();
  const say = useResourceWords();
  const isLink = resource.kind === 'link';
  const saves = resource.kind === 'document' && resource.mime !== 'application/pdf';
  return (
    <Page
      title={titleIn(language, resource)}
      heading={<OwnTitle of={resource} language={resource.language} />}
      description={resource.summary}
      breadcrumbs={[{ label: say.title, href: '/resources' }]}
      aside={
        <>
          <TopicArt topic={resource.topic} seed={resource.id} />
          <DefinitionList
            items={[
              { term: say.madeBy, value: resource.credit },
              { term: say.from, value: <OwnWords text={resource.unitName} /> },
              { term: say.licence, value: licenceNames[resource.licence][language] },
              { term: say.level, value: levelNames[resource.level][language] },
              { term: say.language, value: courseLanguages[resource.language][language] },
              {
                term: say.published,
                value: resource.publishedAt && formatDate(language, resource.publishedAt),
              },
              {
                term: say.opened,
                value: resource.opened > 0 ? say.times(formatNumber(language, resource.opened)) : null,
              },
            ]}
          />
        </>
      }
      actions={
        mayEdit && (
          <ButtonLink href={`/organise/resources/${resource.id}`} look="secondary" icon="edit">
            {say.edit}
          </ButtonLink>
        )
      }
    >
      <p class="tags">
        <TopicTag topic={resource.topic} /> <Tag look="night">{kindNames[resource.kind][language]}</Tag>
      </p>
      <p>
        <OwnWords text={resource.summary} english={resource.summaryEn} />
      </p>
      <p class="actions">
        <ButtonLink
          href={`/resources/${resource.id}/open`}
          look="firefly"
          icon={isLink ? 'external' : saves ? 'download' : 'eye'}
        >
          {isLink ? say.goTo : saves ? say.download : say.open}
          {resource.bytes !== null && ` (${sizeWords(language, resource.bytes)})`}
        </ButtonLink>
      </p>
      {isLink && <p>{say.elsewhere}</p>}
      {alike.length > 0 && (
        <section aria-labelledby="alike">
          <h2 id="alike">{say.more}</h2>
          <ResourceTiles resources={alike} />
        </section>
      )}
    </Page>
  );
}
