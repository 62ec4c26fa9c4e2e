import { rm } from 'node:fs/promises';
import { type Actor, CurrentActor, Requires } from '@domdom/platform';
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { unitOf } from '../authoring/unit-of';
import { h5pErrors } from '../domain/h5p.errors';
import { ContentIdDto } from '../dto/content.dto';
import { H5pUpload, type SentPackage } from './h5p-upload';
import { ImportsService } from './imports.service';

@ApiTags('h5p')
@Requires('instructor')
@Controller('api/v1/h5p/packages')
export class ImportApiController {
  constructor(private readonly imports: ImportsService) {}

  /** Opens an `.h5p` file as a new content. */
  @Post()
  @UseInterceptors(H5pUpload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ContentIdDto })
  async open(
    @UploadedFile() file: SentPackage | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<ContentIdDto> {
    if (!file) throw h5pErrors.noPackage();
    try {
      const { id } = await this.imports.open(actor, file.path, unitOf(actor));
      return { id };
    } finally {
      await rm(file.path, { force: true });
    }
  }
}
