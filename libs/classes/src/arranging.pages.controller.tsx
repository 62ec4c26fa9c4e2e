import { type Actor, blankForm, CurrentActor, type Form, FormBody, requestContext } from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClassesService } from './classes.service';
import { NewSessionDto } from './dto/class.dto';
import { openingWords } from './opening.messages';
import { AddSessionPage } from './pages/add-session.page';
import { PartnersService } from './partners.service';
import { SessionChangesService } from './session-changes.service';

const words = () => openingWords[requestContext.language()];

/** One more session, and the answer of a unit that is asked to hold a class too. */
@ApiExcludeController()
@Controller('organise/classes/:id')
export class ArrangingPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly changes: SessionChangesService,
    private readonly partners: PartnersService,
  ) {}

  @Get('add-session')
  async session(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const view = await this.classes.get(actor, id, 'run');
    return <AddSessionPage view={view} form={blankForm<NewSessionDto>({ startsAt: view.startsAt })} />;
  }

  @Post('add-session')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(NewSessionDto) form: Form<NewSessionDto>,
  ) {
    const view = await this.classes.get(actor, id, 'run');
    return submit(
      form,
      async (input) => {
        await this.changes.add(actor, id, input);
        return seeOther(`/organise/classes/${id}`, words().saidSessionAdded);
      },
      (wrong) => <AddSessionPage view={view} form={wrong} />,
    );
  }

  @Post('partner/accept')
  async accept(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.partners.answer(actor, id, true);
    return seeOther(`/classes/${id}`, words().saidAccepted);
  }

  @Post('partner/decline')
  async decline(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.partners.answer(actor, id, false);
    return seeOther('/classes', words().saidDeclined);
  }
}
