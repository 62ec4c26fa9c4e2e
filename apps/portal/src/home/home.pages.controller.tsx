import { type Actor, MaybeActor, Public, requestContext } from '@domdom/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HomePage } from './home.page';
import { HomeService } from './home.service';

@ApiExcludeController()
@Controller()
export class HomePagesController {
  constructor(private readonly home: HomeService) {}

  @Public()
  @Get()
  async show(@MaybeActor() actor: Actor | null) {
    const language = requestContext.language();
    return <HomePage home={await this.home.show(actor, language)} />;
  }
}
