import { formatDateTime } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import { objectName, quoted, type ToldStatement } from '../records/told-statement';

export function When({ at }: { at: Date }) {
  const { language } = usePage();
  return <time dateTime={at.toISOString()}>{formatDateTime(language, at)}</time>;
}

export function Sentence({ told }: { told: ToldStatement }) {
  const say = useLrsWords();
  return (
    <>
      {say.theyDid(told.who, told.did, objectName(told))}
      {told.partOf && <> {say.partOf(quoted(told.partOf))}</>}
    </>
  );
}
