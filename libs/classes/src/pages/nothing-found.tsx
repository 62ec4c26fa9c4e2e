import { ButtonLink, EmptyState, Link, usePage } from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import type { ClassList } from '../classes.service';
import type { ClassListDto } from '../dto/class-filter.dto';
import { partLabels, useFindingWords } from '../finding.messages';
import { classesHref } from './addresses';

/** No class fits: which condition to give up, with how many classes there are then. */
export function NothingFound({
  filter,
  loosened,
}: {
  filter: ClassListDto;
  loosened: ClassList['loosened'];
}) {
  const { language } = usePage();
  const say = useClassWords();
  const find = useFindingWords();
  const { view, month } = filter;
  return (
    <EmptyState title={say.noClasses} action={<ButtonLink href="/classes">{say.showAll}</ButtonLink>}>
      {loosened.length === 0 ? (
        <p>{find.nothingLooser}</p>
      ) : (
        <>
          <p>{find.loosen}</p>
          <ul>
            {loosened.map((one) => (
              <li key={one.without}>
                <Link href={classesHref({ ...one.filter, view, month })}>
                  {find.loosened(partLabels[language][one.without], one.count)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
