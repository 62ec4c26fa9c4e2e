import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AfterApiController } from './after/after.api.controller';
import { AfterPagesController } from './after/after.pages.controller';
import { AfterSection } from './after/after.section';
import { OrganiseAfterPagesController } from './after/organise-after.pages.controller';
import { ClassesApiController } from './classes.api.controller';
import { ClassesModule } from './classes.module';
import { ClassesPagesController } from './classes.pages.controller';
import { ComingClassesSection } from './coming-classes.section';
import { ClassReportPagesController } from './figures/class-report.pages.controller';
import { ExamplesPagesController } from './figures/examples.pages.controller';
import { FiguresApiController } from './figures/figures.api.controller';
import { UnitFiguresPagesController } from './figures/unit-figures.pages.controller';
import { NeedFiguresPagesController, NeedsPagesController } from './needs/needs.pages.controller';
import { OrganisePagesController } from './organise.pages.controller';
import { PeoplePagesController } from './people.pages.controller';
import { DiscreetSection } from './reminders/discreet.section';
import { RemindersApiController, RemindersPagesController } from './reminders/reminders.controllers';

registerNavigation(
  {
    key: 'classes',
    path: '/classes',
    label: { vi: 'Lớp học', en: 'Classes' },
    icon: 'class',
    for: 'everyone',
    order: 20,
  },
  {
    key: 'organise-classes',
    path: '/organise/classes',
    label: { vi: 'Tổ chức lớp học', en: 'Run classes' },
    icon: 'calendar',
    for: 'instructor',
    order: 120,
  },
);

@Module({
  imports: [ClassesModule, CoursesModule],
  controllers: [
    ClassesPagesController,
    PeoplePagesController,
    OrganisePagesController,
    ClassesApiController,
    AfterPagesController,
    OrganiseAfterPagesController,
    NeedsPagesController,
    NeedFiguresPagesController,
    AfterApiController,
    UnitFiguresPagesController,
    ClassReportPagesController,
    ExamplesPagesController,
    FiguresApiController,
    RemindersPagesController,
    RemindersApiController,
  ],
  providers: [ComingClassesSection, AfterSection, DiscreetSection],
})
export class ClassesWebModule {}
