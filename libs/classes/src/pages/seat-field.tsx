import type { Form } from '@domdom/platform';
import { RadioField, usePage } from '@domdom/ui';
import type { ClassView } from '../class-view';
import { seatLabels, useClassWords } from '../classes.messages';
import { type SeatKind, seatKinds } from '../domain/class-kinds';

/** In the room or online: asked only where a class is both. */
export function SeatField<T extends { mode?: SeatKind | undefined }>({
  view,
  form,
}: {
  view: Pick<ClassView, 'mode'>;
  form: Form<T>;
}) {
  const { language } = usePage();
  const say = useClassWords();
  if (view.mode !== 'hybrid') return null;
  return (
    <RadioField
      form={form}
      name="mode"
      label={say.takesPart}
      inline
      options={seatKinds.map((kind) => ({ value: kind, label: seatLabels[language][kind] }))}
    />
  );
}
