import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AttendanceApiController } from './attendance/attendance.api.controller';
import { CheckInPagesController } from './attendance/check-in.pages.controller';
import { PaperApiController } from './attendance/paper.api.controller';
import { PaperPagesController } from './attendance/paper.pages.controller';
import { CodeDrawer } from './attendance/shown-codes';
import { ClassesApiController } from './classes.api.controller';
import { ClassesModule } from './classes.module';
import { ClassesPagesController } from './classes.pages.controller';
import { ComingClassesSection } from './coming-classes.section';
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
    ClassesPagesController,
    PeoplePagesController,
    OrganisePagesController,
    ClassesApiController,
    AttendanceApiController,
    CheckInPagesController,
    PaperPagesController,
    PaperApiController,
  ],
  providers: [CodeDrawer, ComingClassesSection],
})
export class ClassesWebModule {}
