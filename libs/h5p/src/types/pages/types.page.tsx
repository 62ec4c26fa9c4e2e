import { type Form as FormState, formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  Details,
  FileField,
  Form,
  FormActions,
  HiddenField,
  Page,
  Table,
  Tag,
  usePage,
} from '@domdom/ui';
import { kindName } from '../../scoring';
import type { InstalledType } from '../content-types.repository';
import { useTypesWords } from '../types.messages';

export const here = '/admin/h5p/types';

/** What lessons can be made of, and the way in for more. */
export function TypesPage({
  types,
  upload,
}: {
  types: readonly InstalledType[];
  upload: FormState<{ file: string }>;
}) {
  const words = useTypesWords();
  const parts = types.filter(({ runnable }) => !runnable);
  const hub = (
    <ButtonLink href={`${here}/hub`} look="secondary">
      {words.hubLink}
    </ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={hub} form={upload} wide unlisted>
      <h2>{words.uploadTitle}</h2>
      <Form action={here} form={upload} multipart>
        <FileField form={upload} name="file" label={words.file} hint={words.uploadHint} accept=".h5p" />
        <FormActions>
          <Button>{words.uploadButton}</Button>
        </FormActions>
      </Form>
      <h2>{words.usable}</h2>
      <Types types={types.filter(({ runnable }) => runnable)} caption={words.usable} />
      {parts.length > 0 && (
        <Details summary={words.parts(parts.length)}>
          <Types types={parts} caption={words.parts(parts.length)} />
        </Details>
      )}
    </Page>
  );
}

function Types({ types, caption }: { types: readonly InstalledType[]; caption: string }) {
  const { language } = usePage();
  const words = useTypesWords();
  return (
    <Table<InstalledType>
      caption={caption}
      quietCaption
      narrow="stack"
      rows={types}
      rowKey={({ name }) => name}
      columns={[
        { key: 'title', label: words.name, cell: (type) => titleOf(language, type) },
        { key: 'version', label: words.version, cell: ({ version }) => version },
        { key: 'origin', label: words.origin, cell: ({ own }) => (own ? words.own : words.brought) },
        {
          key: 'contents',
          label: words.contents,
          numeric: true,
          cell: ({ contents }) => formatNumber(language, contents),
        },
        {
          key: 'dependents',
          label: words.dependents,
          numeric: true,
          cell: ({ dependents }) => formatNumber(language, dependents),
        },
        {
          key: 'state',
          label: words.state,
          cell: ({ runnable, restricted }) =>
            runnable && (
              <Tag look={restricted ? 'brick' : 'leaf'}>{restricted ? words.locked : words.open}</Tag>
            ),
        },
        { key: 'actions', label: words.actions, cell: (type) => <Actions type={type} /> },
      ]}
    />
  );
}

function Actions({ type }: { type: InstalledType }) {
  const { language } = usePage();
  const words = useTypesWords();
  const title = `${titleOf(language, type)} ${type.version}`;
  const removable = !type.own && type.contents === 0 && type.dependents === 0;
  return (
    <>
      {type.runnable && (
        <Form action={`${here}/restrict`} inline>
          <HiddenField name="name" value={type.name} />
          <HiddenField name="restricted" value={String(!type.restricted)} />
          <Button look="secondary" small about={title}>
            {type.restricted ? words.unlock : words.lock}
          </Button>
        </Form>
      )}
      {removable && (
        <Confirm
          action={`${here}/delete`}
          label={words.remove}
          question={words.removeQuestion(title)}
          confirmLabel={words.remove}
          values={{ name: type.name }}
        />
      )}
    </>
  );
}

const titleOf = (language: 'vi' | 'en', { name, title }: InstalledType): string =>
  kindName(name.replace('-', ' '), language, title);
