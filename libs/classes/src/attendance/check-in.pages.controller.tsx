import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  Public,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CheckInDto, CheckInStartDto } from '../dto/check-in.dto';
import { CheckInPage } from '../pages/check-in.page';
import { CheckInShowPage } from '../pages/check-in-show.page';
import { CodeOldPage } from '../pages/code-old.page';
import { attendanceWords } from './attendance.messages';
import { CheckInService } from './check-in.service';
import { CodeDrawer } from './shown-codes';

/** Checking in by oneself, and the page in the room that shows how. */
@ApiExcludeController()
@Controller()
export class CheckInPagesController {
  constructor(
    private readonly checkIn: CheckInService,
    private readonly drawer: CodeDrawer,
  ) {}

  @Get('check-in')
  start(
    @CurrentActor() actor: Actor,
    @QueryFilters(CheckInStartDto) { session = '', ticket = '' }: CheckInStartDto,
  ) {
    return this.page(actor, blankForm<CheckInDto>({ sessionId: session, ticket }));
  }

  @Post('check-in')
  send(@CurrentActor() actor: Actor, @FormBody(CheckInDto) form: Form<CheckInDto>) {
    return submit(
      form,
      async ({ sessionId, personIds, ...proof }) => {
        const { title, marked } = await this.checkIn.checkIn(actor, sessionId, proof, personIds);
        return seeOther(
          '/classes/mine',
          attendanceWords[requestContext.language()].saidCheckedIn(marked, title),
        );
      },
      (wrong) => this.page(actor, wrong),
    );
  }

  /** Where the square code leads. Whoever is not signed in does so first; the ticket lasts until then. */
  @Public()
  @Get('check-in/:pass')
  scanned(@Param('pass') pass: string) {
    const scan = this.checkIn.scan(pass);
    if (!scan) return new PageAnswer(<CodeOldPage />, 200);
    return seeOther(`/check-in?session=${scan.sessionId}&ticket=${encodeURIComponent(scan.ticket)}`);
  }

  @Get('organise/classes/:id/sessions/:sessionId/check-in')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('sessionId') sessionId: string) {
    const shown = await this.checkIn.show(actor, id, sessionId);
    return <CheckInShowPage shown={shown} drawn={await this.drawer.draw(shown)} typed={this.drawer.typed} />;
  }

  private async page(actor: Actor, form: Form<CheckInDto>) {
    const sessions = await this.checkIn.openFor(actor);
    const [session, ticket] = [String(form.values['sessionId'] ?? ''), String(form.values['ticket'] ?? '')];
    const isScanned = ticket !== '' && this.checkIn.isScanned(session, ticket);
    return <CheckInPage form={form} sessions={sessions} scanned={isScanned} />;
  }
}
