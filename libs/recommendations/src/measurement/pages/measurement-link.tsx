import { ButtonLink } from '@domdom/ui';
import { useMeasurementWords } from '../measurement.messages';

/** Leads to what became of what was recommended. */
export function MeasurementLink() {
  const say = useMeasurementWords();
  return (
    <ButtonLink href="/admin/recommendations/measurement" look="secondary" icon="chart">
      {say.title}
    </ButtonLink>
  );
}
