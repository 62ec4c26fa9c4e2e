import type { Form as FormState } from '@domdom/platform';
import { Button, CheckboxField, Form, FormActions, Page, RadioField, usePage } from '@domdom/ui';
import { modeNames, useDiscussionWords } from '../discussions.messages';
import { discussionModes } from '../domain/settings';
import type { SettingsDto } from '../dto/discussions.dto';
import type { Discussion } from '../subject';
import { discussionPath, subjectTitle } from '../subject-words';

/** How a discussion is held, for those who answer for it. */
export function SettingsPage({ discussion, form }: { discussion: Discussion; form: FormState<SettingsDto> }) {
  const { language } = usePage();
  const say = useDiscussionWords();
  const here = discussionPath(discussion);
  const title = subjectTitle(language, discussion);
  return (
    <Page
      title={say.settingsTitle}
      quickExit={discussion.sensitive}
      lead={title}
      breadcrumbs={[
        { label: title, href: discussion.path },
        { label: say.discussion, href: here },
      ]}
      form={form}
      unlisted
    >
      <Form action={`${here}/settings`} form={form}>
        <RadioField
          form={form}
          name="mode"
          label={say.mode}
          options={discussionModes.map((mode) => ({ value: mode, ...modeNames[mode][language] }))}
        />
        {/* In a class that is kept secret neither can be chosen. */}
        {!discussion.sensitive && (
          <>
            <CheckboxField
              form={form}
              name="namesHidden"
              label={say.namesHidden}
              hint={say.namesHiddenHint}
            />
            <CheckboxField
              form={form}
              name="openReading"
              label={say.openReading}
              hint={say.openReadingHint}
            />
          </>
        )}
        <CheckboxField form={form} name="pictures" label={say.pictures} hint={say.picturesHint} />
        <p class="hint">{say.hideAfter}</p>
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
