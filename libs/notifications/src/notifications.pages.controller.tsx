import { type Actor, CurrentActor, QueryFilters } from '@domdom/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MessagesFilterDto } from './dto/notifications.dto';
import { Inbox } from './inbox.service';
import { NotificationsPage } from './pages/notifications.page';

@ApiExcludeController()
@Controller('notifications')
export class NotificationsPagesController {
  constructor(private readonly inbox: Inbox) {}

  /** What is shown has been read from then on; this once it still says that it is new. */
  @Get()
  async list(@CurrentActor() actor: Actor, @QueryFilters(MessagesFilterDto) { after }: MessagesFilterDto) {
    const messages = await this.inbox.list(actor, after);
    const fresh = messages.items.filter((message) => message.readAt === null);
    await this.inbox.markRead(
      actor,
      fresh.map((message) => message.id),
    );
    return <NotificationsPage messages={messages} />;
  }
}
