import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxList,
  Form,
  FormActions,
  RadioField,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { aims, phoneSkills } from '../domain/answers';
import type { AnswersDto } from '../dto/recommendations.dto';
import { aimLabels, skillLabels, useRecommendationsWords } from '../recommendations.messages';

/** The three questions for somebody new. */
export function QuestionsForm({ form }: { form: FormState<AnswersDto> }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  return (
    <Form action="/recommendations/answers" form={form}>
      <CheckboxList
        form={form}
        name="topics"
        label={say.topicsQuestion}
        hint={say.topicsHint}
        inline
        options={topics.map((topic) => ({ value: topic, label: topicLabels[topic][language] }))}
      />
      <RadioField
        form={form}
        name="phoneSkill"
        label={say.skillQuestion}
        options={phoneSkills.map((skill) => ({ value: skill, label: skillLabels[skill][language] }))}
      />
      <RadioField
        form={form}
        name="aim"
        label={say.aimQuestion}
        options={aims.map((aim) => ({ value: aim, label: aimLabels[aim][language] }))}
      />
      <FormActions>
        <Button>{say.showMine}</Button>
      </FormActions>
    </Form>
  );
}
