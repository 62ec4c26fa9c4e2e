import type { Form as FormState } from '@domdom/platform';
import { Button, Form, FormActions, Page } from '@domdom/ui';
import type { EditChoices } from '../class-choices.service';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { ClassDetailsDto } from '../dto/class.dto';
import { useClassCrumbs } from './class-crumbs';
import { ContentFields, MoreFields, PlaceFields, useClassLabels } from './class-form';
import { ManageTabs } from './manage-tabs';

/** Changing what is said of a class; its dates change session by session. */
export function EditClassPage({
  form,
  view,
  choices,
}: {
  form: FormState<ClassDetailsDto>;
  view: ClassView;
  choices: EditChoices;
}) {
  const say = useClassWords();
  const labels = useClassLabels();
  return (
    <Page
      title={`${say.edit}: ${view.title}`}
      heading={say.edit}
      lead={view.title}
      breadcrumbs={useClassCrumbs(view)}
      form={form}
      unlisted
    >
      <ManageTabs view={view} current="edit" />
      <Form action={`/organise/classes/${view.id}/edit`} form={form} labels={labels}>
        <ContentFields form={form} />
        <PlaceFields form={form} choices={choices} mode={view.mode} />
        <MoreFields form={form} choices={choices} />
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
