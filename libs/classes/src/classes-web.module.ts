import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AfterApiController } from './after/after.api.controller';
import { AfterPagesController } from './after/after.pages.controller';
import { AfterSection } from './after/after.section';
import { OrganiseAfterPagesController } from './after/organise-after.pages.controller';
import { ArrangingPagesController } from './arranging.pages.controller';
import { AttendanceApiController } from './attendance/attendance.api.controller';
import { CheckInPagesController } from './attendance/check-in.pages.controller';
import { PaperApiController } from './attendance/paper.api.controller';
import { PaperPagesController } from './attendance/paper.pages.controller';
import { CodeDrawer } from './attendance/shown-codes';
import { CalendarSection } from './calendar/calendar.section';
import { CalendarsApiController } from './calendar/calendars.api.controller';
import { CalendarsPagesController } from './calendar/calendars.pages.controller';
import { ClassesApiController } from './classes.api.controller';
import { ClassesModule } from './classes.module';
import { ClassesPagesController } from './classes.pages.controller';
import { ComingClassesSection } from './coming-classes.section';
import { EditingPagesController } from './editing.pages.controller';
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
import { OrganisingApiController } from './organising.api.controller';
import { PeoplePagesController } from './people.pages.controller';
import { PosterApiController, PosterPagesController } from './poster/poster.controllers';
import { DiscreetSection } from './reminders/discreet.section';
import { RemindersApiController, RemindersPagesController } from './reminders/reminders.controllers';
import { TeamApiController } from './team/team.api.controller';
import { TeamPagesController } from './team/team.pages.controller';
import { UnitClassesSection } from './unit-classes.section';
import { VenuesApiController, VenuesPagesController } from './venues/venues.controllers';

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

registerNavigation({
  key: 'class-venues',
  path: '/organise/venues',
  label: { vi: 'Nơi học', en: 'Places of classes' },
  icon: 'map-pin',
  for: 'official',
  order: 121,
});

@Module({
  imports: [ClassesModule, CoursesModule],
  controllers: [
    // Before the pages of classes: their addresses are more exact.
    CalendarsPagesController,
    PosterPagesController,
    VenuesPagesController,
    CalendarsApiController,
    PosterApiController,
    VenuesApiController,
    ArrangingPagesController,
    InvitingPagesController,
    InvitingApiController,
    JoiningPagesController,
    ClassesPagesController,
    PeoplePagesController,
    EditingPagesController,
    TeamPagesController,
    OrganisePagesController,
    OrganisingApiController,
    TeamApiController,
    ClassesApiController,
    AttendanceApiController,
    CheckInPagesController,
    PaperPagesController,
    PaperApiController,
    AfterPagesController,
    OrganiseAfterPagesController,
    NeedsPagesController,
    NeedFiguresPagesController,
    AfterApiController,
    UnitFiguresPagesController,
    ClassReportPagesController,
    ExamplesPagesController,
    FiguresApiController,
    JoiningApiController,
    FamilyApiController,
    RemindersPagesController,
    RemindersApiController,
  ],
  providers: [
    CodeDrawer,
    ComingClassesSection,
    AfterSection,
    CalendarSection,
    DiscreetSection,
    UnitClassesSection,
  ],
})
export class ClassesWebModule {}
