import { type Actor, CurrentActor, defaultLanguage, isLanguage, Requires } from '@domdom/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { h5pErrors } from '../domain/h5p.errors';
import { CopiedFileDto, FormLanguageDto } from '../dto/content.dto';
import { LibraryCatalogue, type LibraryForm } from '../libraries/library-catalogue';
import { OwnLibraries } from '../libraries/own-libraries';
import { fieldTypeOf } from './field-type';
import type { SentFile } from './sent-file';
import { type UploadedFile as Kept, largestUpload, UploadsService } from './uploads.service';

/** What the authoring form asks for while it is open. */
@Requires('instructor')
@Controller('h5p/editor')
export class FormController {
  constructor(
    private readonly catalogue: LibraryCatalogue,
    private readonly ownLibraries: OwnLibraries,
    private readonly uploads: UploadsService,
  ) {}

  @Get('libraries/:machineName/:major/:minor')
  @Header('Cache-Control', 'private, max-age=300')
  async library(
    @Param('machineName') machineName: string,
    @Param('major', ParseIntPipe) majorVersion: number,
    @Param('minor', ParseIntPipe) minorVersion: number,
    @Query() { lang }: FormLanguageDto,
  ): Promise<LibraryForm> {
    if (!/^[\w.-]{1,255}$/.test(machineName)) throw h5pErrors.unknownLibrary({ library: machineName });
    await this.ownLibraries.ensureInstalled();
    const language = isLanguage(lang) ? lang : defaultLanguage;
    return this.catalogue.form({ machineName, majorVersion, minorVersion }, language);
  }

  @Post('files')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: largestUpload, files: 1, fields: 5 } }))
  async upload(
    @UploadedFile() file: SentFile | undefined,
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: Actor,
  ): Promise<Kept> {
    if (!file) throw h5pErrors.wrongFile();
    return this.uploads.keep(actor, file.buffer, fieldTypeOf(body['field']));
  }

  /** A file that comes along with a part pasted from another content. */
  @Post('files/copies')
  @HttpCode(200)
  copyFile(
    @Body() { content, path }: CopiedFileDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ path: string }> {
    return this.uploads.copy(actor, content ?? null, path);
  }
}
