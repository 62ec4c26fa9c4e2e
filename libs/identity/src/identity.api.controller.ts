import { type Actor, CurrentActor } from '@domdom/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MeDto } from './dto/identity.dto';

@ApiTags('identity')
@Controller('api/v1/me')
export class IdentityApiController {
  /** Who the token or session belongs to. */
  @Get()
  @ApiOkResponse({ type: MeDto })
  me(@CurrentActor() actor: Actor): MeDto {
    return {
      id: actor.personId,
      fullName: actor.name,
      language: actor.language,
      homeUnitId: actor.homeUnitId,
      representedBy: actor.representedBy,
    };
  }
}
