import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  dayOf,
  type Form,
  FormBody,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClassChoicesService } from './class-choices.service';
import { detailsForm } from './class-forms';
import type { ClassView } from './class-view';
import { classWords } from './classes.messages';
import { ClassesService } from './classes.service';
import { timeOf } from './domain/recurrence';
import { ClassDetailsDto, MoveSessionDto, ReasonDto } from './dto/class.dto';
import { OrganisingService } from './organising.service';
import { EditClassPage } from './pages/edit-class.page';
import { SessionPage } from './pages/session.page';
import { SessionChangesService } from './session-changes.service';

const words = () => classWords[requestContext.language()];

/** Changing what is said of a class, and single sessions. */
@ApiExcludeController()
@Controller('organise/classes')
export class EditingPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly choosing: ClassChoicesService,
    private readonly organising: OrganisingService,
    private readonly changes: SessionChangesService,
  ) {}

  @Get(':id/edit')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const view = await this.classes.get(actor, id, 'run');
    return this.editPage(view, detailsForm(view));
  }

  @Post(':id/edit')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ClassDetailsDto) form: Form<ClassDetailsDto>,
  ) {
    const view = await this.classes.get(actor, id, 'run');
    return submit(
      form,
      async (input) => {
        await this.organising.edit(actor, id, input);
        return seeOther(`/organise/classes/${id}`, words().saidSaved);
      },
      (wrong) => this.editPage(view, wrong),
    );
  }

  @Get(':id/sessions/:sessionId')
  session(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('sessionId') sessionId: string) {
    return this.sessionPage(actor, id, sessionId, {});
  }

  @Post(':id/sessions/:sessionId/move')
  move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @FormBody(MoveSessionDto) form: Form<MoveSessionDto>,
  ) {
    return submit(
      form,
      async (to) => {
        await this.changes.move(actor, id, sessionId, to);
        return seeOther(`/organise/classes/${id}`, words().saidMoved);
      },
      (move) => this.sessionPage(actor, id, sessionId, { move }),
    );
  }

  @Post(':id/sessions/:sessionId/cancel')
  cancelSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @FormBody(ReasonDto) form: Form<ReasonDto>,
  ) {
    return submit(
      form,
      async ({ reason }) => {
        await this.changes.cancel(actor, id, sessionId, reason);
        return seeOther(`/organise/classes/${id}`, words().saidSessionCancelled);
      },
      (cancel) => this.sessionPage(actor, id, sessionId, { cancel }),
    );
  }

  private async editPage(view: ClassView, form: Form<ClassDetailsDto>) {
    return <EditClassPage form={form} view={view} choices={await this.choosing.editChoices(view)} />;
  }

  private async sessionPage(
    actor: Actor,
    id: string,
    sessionId: string,
    forms: { move?: Form<MoveSessionDto>; cancel?: Form<ReasonDto> },
  ) {
    const view = await this.classes.get(actor, id, 'run');
    const session = (await this.classes.sessions(id)).find((one) => one.id === sessionId);
    if (!session) throw commonErrors.notFound();
    const present = { startsOn: dayOf(session.startsAt), startsAt: timeOf(session.startsAt) };
    return (
      <SessionPage
        view={view}
        session={session}
        move={forms.move ?? blankForm<MoveSessionDto>(present)}
        cancel={forms.cancel ?? blankForm<ReasonDto>()}
      />
    );
  }
}
