import {
  type Actor,
  CurrentActor,
  commonErrors,
  DateField,
  IdField,
  isId,
  NestedField,
  TextField,
} from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { PushSubscriptions } from '../push/push-subscriptions.service';
import { NoticeSettingsDto, SubscribeDto } from './settings.dto';
import { NoticeSettingsService } from './settings.service';

class DeviceDto {
  @IdField() id: string;
  @TextField({ description: 'The browser: `Chrome, Android`' }) device: string;
  @DateField() createdAt: Date;
  @DateField({ optional: true, description: 'When a message last came there' }) usedAt: Date | null;
}
class DevicesDto {
  @TextField({ description: 'The key (VAPID) by which a browser subscribes, base64url' }) publicKey: string;
  @NestedField(() => DeviceDto, { many: true }) items: DeviceDto[];
}
class SubscribedDto {
  @IdField() id: string;
}

@ApiTags('notifications')
@Controller('api/v1/notifications')
export class SettingsApiController {
  constructor(
    private readonly settings: NoticeSettingsService,
    private readonly subscriptions: PushSubscriptions,
  ) {}

  @Get('settings')
  @ApiOkResponse({ type: NoticeSettingsDto })
  read(@CurrentActor() actor: Actor): Promise<NoticeSettingsDto> {
    return this.settings.of(actor);
  }

  @Put('settings')
  @HttpCode(204)
  @ApiNoContentResponse()
  async choose(@CurrentActor() actor: Actor, @Body() settings: NoticeSettingsDto): Promise<void> {
    await this.settings.choose(actor, settings);
  }

  @Get('subscriptions')
  @ApiOkResponse({ type: DevicesDto })
  async devices(@CurrentActor() actor: Actor): Promise<DevicesDto> {
    const [publicKey, items] = await Promise.all([
      this.subscriptions.publicKey(),
      this.subscriptions.list(actor),
    ]);
    return { publicKey, items };
  }

  /** Shows messages in a browser. Only for oneself: whoever acts for somebody would read them. */
  @Post('subscriptions')
  @ApiCreatedResponse({ type: SubscribedDto })
  async subscribe(
    @CurrentActor() actor: Actor,
    @Body() given: SubscribeDto,
    @Req() request: Request,
  ): Promise<SubscribedDto> {
    if (actor.representedBy !== null) throw commonErrors.forbidden();
    return { id: await this.subscriptions.add(actor, given, request.headers['user-agent'] ?? '') };
  }

  @Delete('subscriptions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unsubscribe(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    if (!isId(id)) throw commonErrors.notFound();
    await this.subscriptions.remove(actor, id);
  }
}
