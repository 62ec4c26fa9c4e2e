import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AfterApiController } from './after/after.api.controller';
import { AfterPagesController } from './after/after.pages.controller';
import { AfterSection } from './after/after.section';
import { OrganiseAfterPagesController } from './after/organise-after.pages.controller';
import { ArrangingPagesController } from './arranging.pages.controller';
import { ClassesApiController } from './classes.api.controller';
import { ClassesModule } from './classes.module';
import { ClassesPagesController } from './classes.pages.controller';
import { ComingClassesSection } from './coming-classes.section';
import { ClassReportPagesController } from './figures/class-report.pages.controller';
import { ExamplesPagesController } from './figures/examples.pages.controller';
import { FiguresApiController } from './figures/figures.api.controller';
import { UnitFiguresPagesController } from './figures/unit-figures.pages.controller';
import { InvitingApiController } from './inviting.api.controller';
import { InvitingPagesController } from './inviting.pages.controller';
import { FamilyApiController, JoiningApiController } from './joining.api.controller';
import { JoiningPagesController } from './joining.pages.controller';
import { NeedFiguresPagesController, NeedsPagesController } from './needs/needs.pages.controller';
import { OrganisePagesController } from './organise.pages.controller';
import { PeoplePagesController } from './people.pages.controller';

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
    ArrangingPagesController,
    InvitingPagesController,
    InvitingApiController,
    JoiningPagesController,
    ClassesPagesController,
    PeoplePagesController,
    OrganisePagesController,
    ClassesApiController,
    JoiningApiController,
    FamilyApiController,
    AfterPagesController,
    OrganiseAfterPagesController,
    NeedsPagesController,
    NeedFiguresPagesController,
    AfterApiController,
    UnitFiguresPagesController,
    ClassReportPagesController,
    ExamplesPagesController,
    FiguresApiController,
  ],
  providers: [ComingClassesSection, AfterSection],
})
export class ClassesWebModule {}
