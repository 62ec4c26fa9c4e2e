import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { OrganisationsApiController } from './organisations.api.controller';
import { OrganisationsPagesController } from './organisations.pages.controller';

registerNavigation(
  {
    key: 'units',
    path: '/units',
    label: { vi: 'Các cấp Hội', en: 'Units' },
    icon: 'unit',
    for: 'everyone',
    order: 60,
  },
  {
    key: 'my-units',
    path: '/units/mine',
    label: { vi: 'Đơn vị tôi phụ trách', en: 'The units I work for' },
    icon: 'users',
    for: 'official',
    order: 70,
  },
);

@Module({ controllers: [OrganisationsPagesController, OrganisationsApiController] })
export class OrganisationsWebModule {}
