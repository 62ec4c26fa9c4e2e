import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxList,
  Confirm,
  Form,
  FormActions,
  Icon,
  Page,
  TextArea,
  topicIcons,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import { needTimes } from './need';
import type { NeedDto } from './needs.dto';
import { needTimeLabels, useNeedWords } from './needs.messages';

/** What somebody wants to learn next: topics by their pictures, when it suits, their own words. */
export function NeedsPage({ form, answered }: { form: FormState<NeedDto>; answered: boolean }) {
  const { language } = usePage();
  const say = useNeedWords();
  const classes = useClassWords();
  return (
    <Page
      title={say.title}
      lead={say.lead}
      breadcrumbs={[
        { label: classes.classes, href: '/classes' },
        { label: classes.mine, href: '/classes/mine' },
      ]}
      form={form}
      unlisted
    >
      <Form action="/learning-needs" form={form}>
        <CheckboxList
          form={form}
          name="topics"
          label={say.topics}
          options={topics.map((topic) => ({
            value: topic,
            label: (
              <>
                <Icon name={topicIcons[topic]} /> {topicLabels[topic][language]}
              </>
            ),
          }))}
        />
        <CheckboxList
          form={form}
          name="times"
          label={say.times}
          options={needTimes.map((time) => ({ value: time, label: needTimeLabels[language][time] }))}
          optional
        />
        <TextArea form={form} name="words" label={say.words} hint={say.wordsHint} rows={2} optional />
        <FormActions>
          <Button icon="send">{say.send}</Button>
        </FormActions>
      </Form>
      {answered && (
        <Confirm
          action="/learning-needs/withdraw"
          label={say.takeBack}
          question={say.takeBackQuestion}
          confirmLabel={say.takeBack}
          icon="trash"
        />
      )}
    </Page>
  );
}
