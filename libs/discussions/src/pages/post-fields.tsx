import type { Form } from '@domdom/platform';
import { CheckboxList, FileField, TextArea } from '@domdom/ui';
import { useDiscussionWords } from '../discussions.messages';
import type { Ambiguous } from '../domain/mentions';
import type { AnswerDto } from '../dto/discussions.dto';

/** What is typed into every post; a picture is a part of its form only where pictures are taken. */
export interface PostForm extends AnswerDto {
  picture?: string;
}

/** Whom an ambiguous @name means. */
export function MentionField({ form, ambiguous }: { form: Form<PostForm>; ambiguous: readonly Ambiguous[] }) {
  const say = useDiscussionWords();
  if (ambiguous.length === 0) return null;
  return (
    <CheckboxList
      form={form}
      name="mentionIds"
      label={say.whoIsMeant}
      options={ambiguous.flatMap(({ candidates }) =>
        candidates.map(({ id, name, homeName }) => ({ value: id, label: name, hint: homeName ?? undefined })),
      )}
    />
  );
}

/** The text of a post, whom it names, its picture. */
export function PostFields({
  form,
  label,
  hint,
  ambiguous,
  pictures,
}: {
  form: Form<PostForm>;
  label: string;
  hint: string;
  ambiguous: readonly Ambiguous[];
  pictures: boolean;
}) {
  const say = useDiscussionWords();
  return (
    <>
      <TextArea form={form} name="body" label={label} hint={hint} rows={6} />
      <MentionField form={form} ambiguous={ambiguous} />
      {pictures && (
        <FileField
          form={form}
          name="picture"
          label={say.picture}
          hint={say.pictureHint}
          accept="image/jpeg,image/png,image/webp"
          limit="8 MB"
          optional
        />
      )}
    </>
  );
}
