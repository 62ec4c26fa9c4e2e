import { formatDateTime } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import type { ToldStatement } from '../records/told-statement';
import { nameOf } from './result-of';

export function When({ at }: { at: Date }) {
  const { language } = usePage();
  return <time dateTime={at.toISOString()}>{formatDateTime(language, at)}</time>;
}

export function Sentence({ told }: { told: ToldStatement }) {
  const say = useLrsWords();
  return (
    <>
      {say.theyDid(told.who, told.did, nameOf(told))}
      {told.partOf && <> {say.partOf(told.partOf)}</>}
    </>
  );
}
