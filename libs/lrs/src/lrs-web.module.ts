import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { ErasingPagesController } from './erasing/erasing.pages.controller';
import { ExportsPagesController } from './export/exports.pages.controller';
import { ForwardingPagesController } from './forwarding/forwarding.pages.controller';
import { DocumentsResource } from './http/documents.resource';
import { ReferencesResource } from './http/references.resource';
import { Sender } from './http/sender';
import { StatementsResource } from './http/statements.resource';
import { XapiController } from './http/xapi.controller';
import { LivePagesController } from './live/live.pages.controller';
import { LiveRepository } from './live/live.repository';
import { LiveHub } from './live/live-hub';
import { LiveViewers } from './live/live-viewers';
import { LrsModule } from './lrs.module';
import { LrsPagesController } from './lrs.pages.controller';
import { RecordsPagesController } from './records/records.pages.controller';

registerNavigation(
  {
    key: 'record',
    path: '/record',
    label: { vi: 'Nhật ký', en: 'Learning log' },
    icon: 'list',
    for: 'learner',
    order: 55,
  },
  {
    key: 'lrs-statements',
    path: '/admin/lrs/statements',
    label: { vi: 'Kho hồ sơ', en: 'Records' },
    icon: 'chart',
    for: 'official',
    order: 150,
  },
  {
    key: 'lrs-credentials',
    path: '/admin/lrs/credentials',
    label: { vi: 'Khóa của kho', en: 'Record keys' },
    icon: 'key',
    for: 'portal-administrator',
    order: 160,
  },
  {
    key: 'lrs-forwarding',
    path: '/admin/lrs/forwarding',
    label: { vi: 'Chuyển hồ sơ', en: 'Forwarding' },
    icon: 'external',
    for: 'portal-administrator',
    order: 170,
  },
  {
    key: 'lrs-erasures',
    path: '/admin/lrs/erasures',
    label: { vi: 'Xóa hồ sơ', en: 'Erasures' },
    icon: 'trash',
    for: 'portal-administrator',
    order: 180,
  },
);

/** The record store over HTTP and its pages. */
@Module({
  imports: [LrsModule],
  controllers: [
    XapiController,
    LrsPagesController,
    RecordsPagesController,
    LivePagesController,
    ExportsPagesController,
    ForwardingPagesController,
    ErasingPagesController,
  ],
  providers: [
    DocumentsResource,
    ReferencesResource,
    Sender,
    StatementsResource,
    LiveHub,
    LiveRepository,
    LiveViewers,
  ],
})
export class LrsWebModule {}
