import { Readable } from 'node:stream';
import {
  type Actor,
  byteOrderMark,
  CurrentActor,
  csvLine,
  formatDate,
  type Language,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { CertificateView } from './certificates.repository';
import { credentialsWords } from './credentials.messages';
import { IssuedFiltersDto } from './dto/credentials.dto';
import { IssuedCertificates } from './issued-certificates.service';
import { IssuedPage } from './pages/issued.page';

async function* csv(language: Language, batches: AsyncGenerator<CertificateView[]>): AsyncGenerator<string> {
  const say = credentialsWords[language];
  yield byteOrderMark +
    csvLine([say.number, say.name, say.title, say.day, say.issuer, say.state, say.whyRevoked]);
  for await (const rows of batches)
    yield rows
      .map((row) =>
        csvLine([
          row.number,
          row.fullName,
          row.title,
          formatDate(language, row.issuedAt),
          row.issuer,
          row.revokedAt ? say.revokedTag : say.validTag,
          row.revokeReason ?? '',
        ]),
      )
      .join('');
}

/** The certificates of an official's units. */
@ApiExcludeController()
@Requires('official')
@Controller('certificates')
export class IssuedPagesController {
  constructor(private readonly issued: IssuedCertificates) {}

  @Get('issued')
  async list(
    @CurrentActor() actor: Actor,
    @QueryFilters(IssuedFiltersDto) { after, ...filters }: IssuedFiltersDto,
  ) {
    return <IssuedPage found={await this.issued.list(actor, filters, after)} filters={filters} />;
  }

  @Get('issued.csv')
  download(
    @CurrentActor() actor: Actor,
    @QueryFilters(IssuedFiltersDto) { after: _, ...filters }: IssuedFiltersDto,
  ): StreamableFile {
    const language = requestContext.language();
    return new StreamableFile(Readable.from(csv(language, this.issued.all(actor, filters))), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${credentialsWords[language].csvName}.csv"`,
    });
  }
}
