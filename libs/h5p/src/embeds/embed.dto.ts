import { IdField, TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';

export class NewEmbedDto {
  @TextField({ max: 120, example: 'Trang của trường Nà Hỳ' }) name: string;
  @TextField({
    max: 2000,
    optional: true,
    example: 'truong.edu.vn',
    description: 'Sites that may show it, one to a line; every site when empty',
  })
  sites?: string;
}
export class EmbedDto {
  @IdField() id: string;
  @TextField() name: string;
  @ApiProperty({ type: [String] }) sites: string[];
  @ApiProperty() madeAt: Date;
  @ApiProperty({ type: Date, nullable: true }) revokedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'For a frame; null once it was revoked' })
  address: string | null;
}
export class EmbedListDto {
  @ApiProperty({ type: [EmbedDto] }) items: EmbedDto[];
}
