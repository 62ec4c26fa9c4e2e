import { type Actor, CurrentActor, commonErrors, isId, requestContext } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MarkReadDto, MessagesDto, MessagesFilterDto } from './dto/notifications.dto';
import { Inbox } from './inbox.service';
import { noticeWords } from './notices';

@ApiTags('notifications')
@Controller('api/v1/notifications')
export class NotificationsApiController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOkResponse({ type: MessagesDto })
  async list(@CurrentActor() actor: Actor, @Query() { after }: MessagesFilterDto): Promise<MessagesDto> {
    const language = requestContext.language();
    const { items, ...page } = await this.inbox.list(actor, after);
    return {
      ...page,
      items: items.map(({ params, ...message }) => ({
        ...message,
        text: noticeWords(language, { code: message.code, params }),
      })),
    };
  }

  @Post('read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async markRead(@CurrentActor() actor: Actor, @Body() { ids }: MarkReadDto): Promise<void> {
    if (!ids.every(isId)) throw commonErrors.notFound();
    await this.inbox.markRead(actor, ids);
  }
}
