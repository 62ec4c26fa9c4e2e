import { type Actor, CurrentActor, OwnAccess, Requires } from '@domdom/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { fieldTypeOf } from '../authoring/field-type';
import type { SentFile } from '../authoring/sent-file';
import { largestUpload } from '../authoring/uploads.service';
import { h5pErrors } from '../domain/h5p.errors';
import { wildcardPath } from '../files/send-file';
import { type EditorQuestion, GenuineEditorService } from './genuine-editor.service';
import { GenuineFiles } from './genuine-files';

const forAYear = 'public, max-age=31536000, immutable';

/** What the genuine editor asks for while it is open, and its own files. */
@ApiExcludeController()
@Requires('instructor')
@Controller('h5p/full-editor')
export class GenuineEditorController {
  constructor(
    private readonly editor: GenuineEditorService,
    private readonly files: GenuineFiles,
  ) {}

  // Free software that everybody may have: nobody's session is looked up for it.
  @OwnAccess()
  @Get('files/:version/:part/*path')
  file(@Param('part') part: string, @Param('path') path: string | string[], @Res() response: Response): void {
    const file = this.files.find(part, wildcardPath(path));
    if (!file) throw h5pErrors.fileMissing();
    response.sendFile(file, { headers: { 'Cache-Control': forAYear } });
  }

  @Get('ajax')
  ask(@Query() question: Record<string, unknown>, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.editor.answer(actor, questionOf(question));
  }

  @Post('ajax')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: largestUpload, files: 1, fields: 10 } }))
  async change(
    @Query() question: Record<string, unknown>,
    @Body() body: Record<string, unknown>,
    @UploadedFile() file: SentFile | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<unknown> {
    const asked = questionOf(question);
    if (asked.action !== 'files') return this.editor.change(actor, asked, body ?? {});
    if (!file) throw h5pErrors.wrongFile();
    return this.editor.upload(actor, file.buffer, fieldTypeOf(body['field']));
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const questionOf = (query: Record<string, unknown>): EditorQuestion => ({
  action: text(query['action']),
  machineName: text(query['machineName']),
  majorVersion: text(query['majorVersion']),
  minorVersion: text(query['minorVersion']),
  language: text(query['language']),
});
