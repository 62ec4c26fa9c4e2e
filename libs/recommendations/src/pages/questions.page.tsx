import type { Form } from '@domdom/platform';
import { Page } from '@domdom/ui';
import type { AnswersDto } from '../dto/recommendations.dto';
import { useRecommendationsWords } from '../recommendations.messages';
import { QuestionsForm } from './questions-form';

export function QuestionsPage({ form }: { form: Form<AnswersDto> }) {
  const say = useRecommendationsWords();
  const above = [{ label: say.title, href: '/recommendations' }];
  return (
    <Page title={say.questionsTitle} lead={say.questionsLead} breadcrumbs={above} form={form} unlisted>
      <QuestionsForm form={form} />
    </Page>
  );
}
