import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  ListField,
  NestedField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';

const phases = ['early', 'waiting', 'open', 'over'];
const roles = ['host', 'guest'];

export class RoomPersonDto {
  @IdField({ description: 'Of this person in this room' }) id: string;
  @IdField({ description: 'Of the person in the portal' }) personId: string;
  @TextField() name: string;
  @ChoiceField(roles) role: string;
  @DateField({ optional: true, description: 'When the hand went up' }) handAt: string | null;
  @FlagField({ description: 'May send picture and sound' }) called: boolean;
  @FlagField({ description: 'The line is away for the moment' }) away: boolean;
}

export class RoomDto {
  @IdField() sessionId: string;
  @IdField() classId: string;
  @TextField() title: string;
  @ChoiceField(phases) phase: string;
  @ChoiceField(roles, { description: 'What the asking person is in it' }) role: string;
  @DateField() startsAt: string;
  @DateField() endsAt: string;
  @DateField({ description: 'From when on the asking person may come' }) opensAt: string;
}

export class HostedRoomDto extends RoomDto {
  @FlagField({ description: 'Whether guests may write' }) chatOpen: boolean;
  @NestedField(() => RoomPersonDto, { many: true }) people: RoomPersonDto[];
}

export class RoomPollDto {
  @IdField() id: string;
  @TextField() question: string;
  @ListField() choices: string[];
  @FlagField({ description: 'Several choices may be taken' }) multiple: boolean;
  @FlagField() open: boolean;
  @FlagField({ description: 'Whether guests see the result' }) shown: boolean;
  @ApiProperty({ type: [Number], description: 'Votes of each choice' }) votes: number[];
  @WholeField() voters: number;
}
export class RoomPollsDto {
  @NestedField(() => RoomPollDto, { many: true }) items: RoomPollDto[];
  @WholeField() total: number;
}

export class RoomMessageDto {
  @IdField() id: string;
  @TextField() name: string;
  @ChoiceField(roles) role: string;
  @TextField() text: string;
  @DateField() at: string;
}
export class RoomChatDto {
  @NestedField(() => RoomMessageDto, { many: true }) items: RoomMessageDto[];
  @IdField({ optional: true, description: 'Send it as `before` for what was said earlier' }) next:
    | string
    | null;
}
export class RoomChatFilterDto {
  @IdField({ optional: true }) before?: string;
  @WholeField({ optional: true, min: 1, max: 500 }) limit?: number;
}

export class RoomPresenceDto {
  @IdField() personId: string;
  @TextField() name: string;
  @ChoiceField(roles) role: string;
  @WholeField({ description: 'Within the session' }) minutes: number;
  @DateField({ description: 'When they first came' }) firstAt: string;
  @DateField({ description: 'When they were last seen' }) lastAt: string;
}
export class RoomPresencesDto {
  @NestedField(() => RoomPresenceDto, { many: true }) items: RoomPresenceDto[];
  @WholeField() total: number;
}

export class RoomContentDto {
  @IdField() id: string;
  @TextField() title: string;
}
export class RoomContentsDto {
  @NestedField(() => RoomContentDto, { many: true }) items: RoomContentDto[];
  @WholeField() total: number;
}
