import { ClassCard } from '@domdom/classes';
import { NextStepCard } from '@domdom/enrolments';
import { formatNumber, hasRole } from '@domdom/platform';
import { RecommendationStrip, RecommendedCards } from '@domdom/recommendations';
import {
  ButtonLink,
  Card,
  CardGrid,
  Hero,
  Icon,
  type IconName,
  Link,
  Page,
  SearchForm,
  Stat,
  StatRow,
  usePage,
} from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { useHomeWords } from './home.messages';
import type { Home, HomeFigures } from './home.service';

/** The first page: what this is, what there is near by, and three ways to begin. */
export function HomePage({ home }: { home: Home }) {
  const { actor } = usePage();
  const say = useHomeWords();
  const { classes, near, programmes, forYou } = home;
  const popular = programmes.some((programme) => programme.score > 0);
  const hero = (
    <Hero title={say.promise} lead={say.lead}>
      <SearchForm action="/courses" label={say.search} hint={say.hint} large />
    </Hero>
  );
  return (
    <Page title={say.title} description={say.lead} heading={false} hero={hero}>
      {home.step && <NextStepCard step={home.step} />}
      {forYou ? <RecommendationStrip found={forYou} /> : <Ways />}
      {classes.length > 0 && (
        <Part id="classes" title={near ? say.classesNear : say.classesSoon}>
          <CardGrid>
            {classes.map((view) => (
              <ClassCard key={view.id} view={view} level={3} />
            ))}
          </CardGrid>
          <More href="/classes">{say.allClasses}</More>
        </Part>
      )}
      {programmes.length > 0 && (
        <Part id="programmes" title={popular ? say.programmesPopular : say.programmes}>
          <RecommendedCards items={programmes} says="summary" />
          <More href="/programmes">{say.allProgrammes}</More>
        </Part>
      )}
      {/* Who has begun to learn need not be told how to begin, nor how many others there are. */}
      {actor && !home.step && <Ways />}
      {!home.step && <Figures figures={home.figures} />}
    </Page>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function More({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="actions">
      <Link href={href} icon="arrow-right">
        {children}
      </Link>
    </p>
  );
}

function Ways() {
  const { actor } = usePage();
  const say = useHomeWords();
  const teaches = hasRole(actor, 'instructor') && actor !== null;
  const ways: { icon: IconName; title: string; about: string; href: string; act: string }[] = [
    {
      icon: 'map-pin',
      title: say.findClass,
      about: say.findClassAbout,
      href: '/classes',
      act: say.findClassDo,
    },
    {
      icon: 'phone',
      title: say.takeCourse,
      about: say.takeCourseAbout,
      href: '/courses',
      act: say.takeCourseDo,
    },
    {
      icon: 'lightbulb',
      title: say.teach,
      about: say.teachAbout,
      href: teaches ? '/teach' : '/units',
      act: teaches ? say.teachNow : say.teachDo,
    },
  ];
  return (
    <Part id="ways" title={say.ways}>
      <CardGrid>
        {ways.map(({ icon, title, about, href, act }) => (
          <Card
            key={icon}
            title={
              <>
                <Icon name={icon} /> {title}
              </>
            }
            action={
              <ButtonLink href={href} look="secondary" full>
                {act}
              </ButtonLink>
            }
          >
            <p>{about}</p>
          </Card>
        ))}
      </CardGrid>
    </Part>
  );
}

function Figures({ figures }: { figures: HomeFigures }) {
  const { language } = usePage();
  const say = useHomeWords();
  const number = (value: number) => formatNumber(language, value);
  return (
    <Part id="figures" title={say.figures}>
      <StatRow>
        <Stat icon="users" value={number(figures.people)} label={say.people} />
        <Stat icon="book" value={number(figures.courses)} label={say.courses} />
        <Stat icon="class" value={number(figures.classes)} label={say.classes} />
        <Stat icon="certificate" value={number(figures.certificates)} label={say.certificates} />
      </StatRow>
    </Part>
  );
}
