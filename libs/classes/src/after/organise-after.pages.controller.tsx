import { ReceiveFiles, sentWith, UploadLimits } from '@domdom/courses';
import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  type Form,
  FormBody,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { ClassesService } from '../classes.service';
import { CompletionsService } from '../completion/completions.service';
import { RecordingHosts } from './after.config';
import { afterWords } from './after.messages';
import { AfterRepository } from './after.repository';
import { CompletionRuleDto, MaterialDto, type MaterialFields, RecordingDto } from './dto/after.dto';
import { FeedbackService } from './feedback.service';
import { MaterialsService } from './materials.service';
import { ManageAfterPage } from './pages/manage-after.page';
import { RecordingsService } from './recordings.service';

interface Forms {
  material?: Form<MaterialFields>;
  recording?: Form<RecordingDto>;
  rule?: Form<CompletionRuleDto>;
}

const words = () => afterWords[requestContext.language()];

/** After a session, for those who run the class. */
@ApiExcludeController()
@Controller('organise/classes/:id/after')
export class OrganiseAfterPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly materials: MaterialsService,
    private readonly recordings: RecordingsService,
    private readonly feedback: FeedbackService,
    private readonly leftOver: AfterRepository,
    private readonly completions: CompletionsService,
    private readonly hosts: RecordingHosts,
    private readonly limits: UploadLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  manage(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.page(actor, id, {});
  }

  @Post('materials')
  @UseInterceptors(ReceiveFiles)
  add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(MaterialDto) form: Form<MaterialFields>,
    @Req() request: Request,
  ) {
    return submit(
      form,
      async (input) => {
        await this.materials.add(actor, id, input, sentWith(request));
        return seeOther(`/organise/classes/${id}/after`, words().added);
      },
      (material) => this.page(actor, id, { material }),
    );
  }

  @Post('materials/:materialId/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('materialId') materialId: string,
  ) {
    await this.materials.remove(actor, id, materialId);
    return seeOther(`/organise/classes/${id}/after`, words().removed);
  }

  @Post('recordings')
  put(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(RecordingDto) form: Form<RecordingDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.recordings.put(actor, id, input);
        return seeOther(`/organise/classes/${id}/after`, words().recordingPut);
      },
      (recording) => this.page(actor, id, { recording }),
    );
  }

  @Post('recordings/:sessionId/remove')
  async takeDown(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ) {
    await this.recordings.remove(actor, id, sessionId);
    return seeOther(`/organise/classes/${id}/after`, words().recordingRemoved);
  }

  @Post('completion')
  ask(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(CompletionRuleDto) form: Form<CompletionRuleDto>,
  ) {
    return submit(
      form,
      async ({ percent }) => {
        await this.completions.ask(actor, id, percent);
        return seeOther(`/organise/classes/${id}/after`, words().saved);
      },
      (rule) => this.page(actor, id, { rule }),
    );
  }

  private async page(actor: Actor, id: string, forms: Forms) {
    const view = await this.classes.get(actor, id, 'run');
    const [sessions, left, feedback] = await Promise.all([
      this.classes.sessions(id),
      this.leftOver.of(id),
      this.feedback.summary(id),
    ]);
    return (
      <ManageAfterPage
        {...{ view, sessions, left, feedback }}
        now={this.clock.now()}
        hosts={this.hosts.all}
        limits={this.limits}
        material={forms.material ?? blankForm<MaterialFields>({ kind: 'file' })}
        recording={forms.recording ?? blankForm<RecordingDto>()}
        rule={forms.rule ?? blankForm<CompletionRuleDto>({ percent: String(left.percent) })}
      />
    );
  }
}
