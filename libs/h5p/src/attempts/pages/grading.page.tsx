import type { Form as FormState } from '@domdom/platform';
import { Button, ButtonLink, Form, FormActions, NumberField, Page, RadioField, usePage } from '@domdom/ui';
import type { Content } from '../../contents/contents.repository';
import type { GradingDto } from '../../dto/attempts.dto';
import { useH5pWords } from '../../h5p.messages';
import { modeWords, reviewWords, useAttemptWords } from '../attempts.messages';
import { gradingModes, reviewRules } from '../grading';
import { resultsPath } from './results-frame';

/** How the attempts at a content become a grade. */
export function GradingPage({ content, form }: { content: Content; form: FormState<GradingDto> }) {
  const { language } = usePage();
  const words = useAttemptWords();
  return (
    <Page
      title={words.grading}
      lead={words.gradingLead}
      breadcrumbs={[
        { href: '/teach/h5p', label: useH5pWords().myContents },
        { href: `/teach/h5p/${content.id}`, label: content.title },
      ]}
      actions={
        <>
          <ButtonLink href={`/teach/h5p/${content.id}/edit`} look="secondary" small icon="edit">
            {words.backToEditor}
          </ButtonLink>
          <ButtonLink href={resultsPath(content.id)} look="secondary" small icon="chart">
            {words.results}
          </ButtonLink>
        </>
      }
      form={form}
      unlisted
    >
      <Form action={`/teach/h5p/${content.id}/grading`} form={form}>
        <RadioField
          form={form}
          name="mode"
          label={words.mode}
          options={gradingModes.map((value) => ({ value, label: modeWords[language][value] }))}
        />
        <NumberField
          form={form}
          name="attemptsAllowed"
          label={words.attemptsAllowed}
          hint={words.attemptsHint}
          optional
        />
        <RadioField
          form={form}
          name="review"
          label={words.review}
          hint={words.reviewHint}
          options={reviewRules.map((value) => ({ value, label: reviewWords[language][value] }))}
        />
        <FormActions>
          <Button icon="save">{words.saveGrading}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
