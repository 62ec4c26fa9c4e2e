import { DateField, IdField, ListField, NestedField, TextField, WholeField } from '@domdom/platform';

export class MessagesFilterDto {
  @TextField({ optional: true, max: 200, description: 'Where the next page begins' }) after?: string;
}

export class MarkReadDto {
  @ListField({ max: 100, description: 'Ids of messages' }) ids: string[];
}

export class MessageDto {
  @IdField() id: string;
  @TextField({ description: 'What it is: `classes.movedUp`' }) code: string;
  @TextField({ description: 'Its words in the language of the request' }) text: string;
  @TextField({ optional: true, description: 'Where it leads' }) path: string | null;
  @DateField() createdAt: Date;
  @DateField({ optional: true }) readAt: Date | null;
}

export class MessagesDto {
  @NestedField(() => MessageDto, { many: true }) items: MessageDto[];
  @WholeField() total: number;
  @TextField({ optional: true }) next: string | null;
}
