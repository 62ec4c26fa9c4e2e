import type { ComponentChildren } from 'preact';
import { SearchForm } from '../components/forms';
import { Hero } from '../components/hero';
import { Page } from '../components/page';
import { SampleActions, SampleNotices } from './sample-actions';
import { SampleCards, SampleLists } from './sample-cards';
import { SampleFigures, SampleTasks } from './sample-figures';
import { SampleForm } from './sample-form';
import { useSay } from './use-say';

function Sample({ title, names, children }: { title: string; names: string; children: ComponentChildren }) {
  return (
    <section class="sample">
      <h2>{title}</h2>
      <p class="hint">
        <code>{names}</code>
      </p>
      {children}
    </section>
  );
}

function Content() {
  const say = useSay();
  return (
    <>
      <Sample
        title={say('Nút, liên kết, nhãn', 'Buttons, links, tags')}
        names="Button ButtonLink Link Tag Badge Listen PrintButton Confirm Icon"
      >
        <SampleActions />
      </Sample>
      <Sample title={say('Thông báo', 'Notices')} names="Banner Notice">
        <SampleNotices />
      </Sample>
      <Sample
        title={say('Thẻ và chủ đề', 'Cards and topics')}
        names="CardGrid Card Facts CourseArt TopicArt TopicTag PlacesLeft"
      >
        <SampleCards />
      </Sample>
      <Sample
        title={say('Danh sách', 'Lists')}
        names="SearchForm TopicGrid FilterList Tabs ResultCount PlaceList Pager LiveFilter EmptyState"
      >
        <SampleLists />
      </Sample>
      <Sample
        title={say('Biểu mẫu', 'Forms')}
        names="Form ErrorSummary TextField PhoneField PasswordField DateField TimeField NumberField SelectField RadioField CheckboxList CheckboxField TextArea SearchField FileField FieldSet FormActions HiddenField"
      >
        <SampleForm />
      </Sample>
      <Sample
        title={say('Việc dài', 'Long tasks')}
        names="ProgressSteps TaskList DefinitionList Details CodeBlock"
      >
        <SampleTasks />
      </Sample>
      <Sample
        title={say('Số liệu', 'Figures')}
        names="StatRow Stat Table BarChart LineChart Donut Meter ProgressBar"
      >
        <SampleFigures />
      </Sample>
    </>
  );
}

/** Every component with sample content, so that nobody builds one twice. Served at `/components`. */
export function ComponentsPage() {
  const say = useSay();
  const title = say('Các thành phần của trang', 'The components of a page');
  return (
    <Page
      title={title}
      heading={false}
      wide
      unlisted
      hero={
        <Hero
          title={title}
          lead={say(
            'Mọi trang được ghép từ những thành phần này, ban ngày cũng như ban đêm, trên điện thoại cũng như trên giấy.',
            'Every page is put together from these, by day and by night, on the phone and on paper.',
          )}
        >
          <SearchForm
            action="/components"
            name="hero"
            label={say('Bạn muốn học gì?', 'What would you like to learn?')}
            large
          />
        </Hero>
      }
    >
      <Content />
    </Page>
  );
}
