import { ClassesService, type ClassView } from '@domdom/classes';
import { type NextStep, NextSteps } from '@domdom/enrolments';
import { type Actor, Clock, Database, type Language } from '@domdom/platform';
import { type Recommendations, RecommendationsService, type RecommendedItem } from '@domdom/recommendations';
import { Injectable } from '@nestjs/common';
import { Remembered } from './remembered';

export interface HomeFigures {
  people: number;
  courses: number;
  classes: number;
  certificates: number;
}
export interface Home {
  figures: HomeFigures;
  classes: ClassView[];
  /** Whether the classes are in the person's own province. */
  near: boolean;
  programmes: RecommendedItem[];
  /** Where whoever is signed in goes on. */
  step: NextStep | null;
  /** For whoever is signed in. */
  forYou: Recommendations | null;
}

const minute = 60_000;
const shown = { classes: 3, programmes: 3, courses: 3 };

/** What the home page shows. What is the same for everybody is read once a minute. */
@Injectable()
export class HomeService {
  private readonly figures: Remembered<HomeFigures>;
  private readonly coming: Remembered<ClassView[]>;
  private readonly popular: Record<Language, Remembered<RecommendedItem[]>>;

  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly recommendations: RecommendationsService,
    private readonly steps: NextSteps,
    clock: Clock,
  ) {
    const popularIn = (language: Language) =>
      new Remembered(clock, minute, () => recommendations.popularProgrammes(language, shown.programmes));
    this.figures = new Remembered(clock, minute, () => this.count());
    this.coming = new Remembered(clock, minute, () => this.next(null));
    this.popular = { vi: popularIn('vi'), en: popularIn('en') };
  }

  async show(actor: Actor | null, language: Language): Promise<Home> {
    const wanted = { counts: { course: shown.courses }, language, place: 'strip' } as const;
    const [figures, coming, own, programmes, forYou, step] = await Promise.all([
      this.figures.get(),
      this.coming.get(),
      actor?.homeUnitId ? this.next(actor) : [],
      this.popular[language].get(),
      actor ? this.recommendations.for(actor, wanted) : null,
      actor ? this.steps.of(actor) : null,
    ]);
    const near = own.length > 0;
    return { figures, classes: near ? own : coming, near, programmes, step, forYou };
  }

  /** The next classes: in the province where the person lives, or everywhere. */
  private async next(actor: Actor | null): Promise<ClassView[]> {
    const { items } = await this.classes.list(actor, actor ? { near: true } : {});
    return items.slice(0, shown.classes);
  }

  private async count(): Promise<HomeFigures> {
    const row = await this.database.one<HomeFigures>(
      `select (select count(*)::int from person) as people,
         (select count(*)::int from course where status = 'published') as courses,
         (select count(*)::int from community_class where status = 'open') as classes,
         (select count(*)::int from certificate where revoked_at is null) as certificates`,
    );
    return row ?? { people: 0, courses: 0, classes: 0, certificates: 0 };
  }
}
