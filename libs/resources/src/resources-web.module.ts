import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { OrganiseResourcesController } from './organise-resources.pages.controller';
import { ResourcesApiController } from './resources.api.controller';
import { ResourcesModule } from './resources.module';
import { ResourcesPagesController } from './resources.pages.controller';

registerNavigation(
  {
    key: 'resources',
    path: '/resources',
    label: { vi: 'Học liệu', en: 'Resources' },
    icon: 'file',
    for: 'everyone',
    order: 5,
    // The head of a page holds no more; the list of courses leads here too.
    place: 'footer',
  },
  {
    key: 'organise-resources',
    path: '/organise/resources',
    label: { vi: 'Học liệu của đơn vị', en: 'Resources of the unit' },
    icon: 'upload',
    for: 'instructor',
    order: 122,
  },
);

@Module({
  imports: [CoursesModule, ResourcesModule],
  controllers: [ResourcesPagesController, OrganiseResourcesController, ResourcesApiController],
})
export class ResourcesWebModule {}
