import { ChoiceField, FlagField, ListField, TextField, WholeField } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { ApiProperty } from '@nestjs/swagger';
import {
  type RecordChoice,
  type RecordItem,
  type RecordKind,
  readChoice,
  recordKinds,
} from '../record/record';
import type { ShareView } from '../record/record-shares.service';

export class RecordFiltersDto {
  @ChoiceField(recordKinds, { optional: true }) kind?: RecordKind;
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @WholeField({ optional: true, min: 1900, max: 2999 }) year?: number;
  @FlagField({ optional: true, description: 'With classes and courses on safety in the family' })
  private?: boolean;
  @WholeField({ optional: true, min: 1, max: 100, description: 'Which hundredth part of a long list' })
  page?: number;
}

/** The part of a record that an address asks for. */
export const choiceOf = ({ kind, topic, year, private: withPrivate }: RecordFiltersDto): RecordChoice =>
  readChoice({ kinds: kind && [kind], topic, year, withPrivate });

export class ShareRecordDto {
  @TextField({ max: 100, description: 'For its owner only' }) label: string;
  @ListField({ choices: recordKinds, optional: true }) kinds?: RecordKind[];
  @ChoiceField(['', ...topics], { optional: true }) topic?: Topic | '';
  @WholeField({ optional: true, min: 1900, max: 2999 }) year?: number;
  @FlagField({ optional: true }) withPrivate?: boolean;
  @ChoiceField(['7', '30', '90', '365']) days: string;
}

class ProofDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty() verifyCode: string;
}
export class RecordItemDto {
  @ApiProperty({ enum: recordKinds }) kind: RecordKind;
  @ApiProperty({ format: 'uuid', description: 'The course, programme or class' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;
  @ApiProperty({ enum: topics }) topic: Topic;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ description: 'In Viet Nam' }) year: number;
  @ApiProperty() minutes: number;
  @ApiProperty({ description: 'A class may have been attended without being completed' }) completed: boolean;
  @ApiProperty({ description: 'Attended sessions of a class' }) sessions: number;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: ProofDto, nullable: true }) certificate: ProofDto | null;
}
export class RecordDto {
  @ApiProperty({ type: [RecordItemDto] }) items: RecordItemDto[];
  @ApiProperty() total: number;
  @ApiProperty({ description: 'Without those of programmes, which are counted in their courses' })
  minutes: number;
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the whole record comes at once' })
  next: null;
}
export class ShareDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() label: string;
  @ApiProperty({ enum: recordKinds, isArray: true }) kinds: RecordKind[];
  @ApiProperty({ enum: topics, nullable: true }) topic: Topic | null;
  @ApiProperty({ type: Number, nullable: true }) year: number | null;
  @ApiProperty() withPrivate: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: Date | null;
}
export class SharesDto {
  @ApiProperty({ type: [ShareDto] }) items: ShareDto[];
  @ApiProperty() total: number;
  @ApiProperty({ type: String, nullable: true }) next: null;
}
export class ShareMadeDto {
  @ApiProperty({ description: 'Shown this once' }) address: string;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
}

export const recordItemDto = ({ slug: _, ...item }: RecordItem): RecordItemDto => item;
export const shareDto = (share: ShareView): ShareDto => ({ ...share, kinds: [...share.kinds] });
