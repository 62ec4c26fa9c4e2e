import { Module } from '@nestjs/common';
import { DocumentsResource } from './http/documents.resource';
import { ReferencesResource } from './http/references.resource';
import { Sender } from './http/sender';
import { StatementsResource } from './http/statements.resource';
import { XapiController } from './http/xapi.controller';
import { LrsModule } from './lrs.module';

/** The record store over HTTP and its pages. */
@Module({
  imports: [LrsModule],
  controllers: [XapiController],
  providers: [DocumentsResource, ReferencesResource, Sender, StatementsResource],
})
export class LrsWebModule {}
