import { subjectFields, type UploadLimits } from '@domdom/courses';
import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  EmptyState,
  FileField,
  Form,
  FormActions,
  Page,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@domdom/ui';
import { licences, type ResourceView } from '../domain/resource';
import type { ResourceFields } from '../dto/resources.dto';
import { licenceNames, useResourceWords } from '../resources.messages';
import { ResourceStatusTag } from './organise-resources.page';

export interface ResourceFormPageProps {
  form: FormState<ResourceFields>;
  /** Where a new one may belong. */
  units: readonly { id: string; name: string }[];
  limits: UploadLimits;
  /** Null for a new one. */
  resource: ResourceView | null;
}

/** What a resource is, and the file or the address of it. */
export function ResourceFormPage({ form, units, limits, resource }: ResourceFormPageProps) {
  const { language } = usePage();
  const say = useResourceWords();
  const home = '/organise/resources';
  if (!resource && units.length === 0) {
    return (
      <Page title={say.add} unlisted>
        <EmptyState
          title={say.noUnits}
          action={
            <ButtonLink href="/units" look="secondary">
              {say.toUnits}
            </ButtonLink>
          }
        >
          <p>{say.noUnitsNext}</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={resource ? resource.title : say.add}
      unlisted
      breadcrumbs={[{ label: say.mine, href: home }]}
    >
      {resource && <Sharing resource={resource} />}
      <Form action={resource ? `${home}/${resource.id}` : `${home}/new`} form={form} multipart>
        {!resource && (
          <SelectField
            form={form}
            name="unitId"
            label={say.unit}
            blank={units.length === 1 ? null : undefined}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField form={form} name="title" label={say.name} />
        <TextArea form={form} name="summary" label={say.summary} rows={3} />
        <RadioField
          form={form}
          name="source"
          label={say.what}
          inline
          options={[
            { value: 'file', label: say.aFile },
            { value: 'link', label: say.aLink },
          ]}
        />
        <FileField
          form={form}
          name="file"
          label={say.file}
          hint={resource?.fileName ? say.keepFile(resource.fileName) : say.fileHint}
          limit={`${limits.fileMegabytes} MB`}
          optional
        />
        <TextField
          form={form}
          name="address"
          label={say.address}
          hint={say.addressHint}
          type="url"
          optional
        />
        {subjectFields(form, language, say)}
        <TextField form={form} name="credit" label={say.credit} />
        <RadioField
          form={form}
          name="licence"
          label={say.licence}
          options={licences.map((licence) => ({ value: licence, label: licenceNames[licence][language] }))}
        />
        <TextField form={form} name="titleEn" label={say.nameEn} optional />
        <TextArea form={form} name="summaryEn" label={say.summaryEn} rows={3} optional />
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}

function Sharing({ resource }: { resource: ResourceView }) {
  const say = useResourceWords();
  const path = `/organise/resources/${resource.id}`;
  return (
    <>
      <p class="tags">
        <ResourceStatusTag status={resource.status} />
      </p>
      <div class="actions">
        <ButtonLink href={`/resources/${resource.id}`} look="secondary" icon="eye">
          {say.see}
        </ButtonLink>
        {resource.status === 'published' ? (
          <Confirm
            action={`${path}/withdraw`}
            label={say.withdraw}
            question={say.withdrawQuestion}
            confirmLabel={say.withdraw}
          />
        ) : (
          <Form action={`${path}/publish`} inline>
            <Button look="firefly" icon="send">
              {say.publish}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
