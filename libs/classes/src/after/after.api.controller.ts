import { ReceiveFiles, sentWith } from '@domdom/courses';
import { type Actor, Clock, CurrentActor, Requires } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { ClassesService } from '../classes.service';
import { CompletionsService } from '../completion/completions.service';
import { CreatedDto } from '../dto/class-answer.dto';
import { LearningNeeds } from '../needs/learning-needs.service';
import { NeedDto, NeedFiguresDto, NeedSheetFormDto, OwnNeedDto } from '../needs/needs.dto';
import { AfterRepository } from './after.repository';
import {
  AfterDto,
  CompletedClassDto,
  CompletionRuleDto,
  FeedbackDto,
  MaterialDto,
  MaterialUploadDto,
  RecordingDto,
  SessionFeedbackDto,
} from './dto/after.dto';
import { FeedbackService } from './feedback.service';
import { materialPath } from './material';
import { MaterialsService } from './materials.service';
import { RecordingsService } from './recordings.service';

/** What comes after the sessions of a class, and what people want to learn next. */
@ApiTags('after classes')
@Controller('api/v1')
export class AfterApiController {
  constructor(
    private readonly classes: ClassesService,
    private readonly materials: MaterialsService,
    private readonly recordings: RecordingsService,
    private readonly feedback: FeedbackService,
    private readonly completions: CompletionsService,
    private readonly leftOver: AfterRepository,
    private readonly needs: LearningNeeds,
    private readonly clock: Clock,
  ) {}

  /** Materials and recordings, for the people of the class. */
  @Get('classes/:id/after')
  @ApiOkResponse({ type: AfterDto })
  async after(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AfterDto> {
    await this.materials.toSee(actor, id);
    const { materials, recordings } = await this.leftOver.of(id);
    return {
      materials: materials.map((material) => {
        const { id: materialId, sessionId, kind, title, fileName, mime, bytes } = material;
        const href = materialPath(id, material);
        return { id: materialId, sessionId, kind, title, fileName, mime, bytes, href };
      }),
      recordings,
    };
  }

  @Post('classes/:id/materials')
  @UseInterceptors(ReceiveFiles)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiCreatedResponse({ type: CreatedDto })
  async addMaterial(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: MaterialUploadDto,
    @Req() request: Request,
  ): Promise<CreatedDto> {
    return { id: await this.materials.add(actor, id, input satisfies MaterialDto, sentWith(request)) };
  }

  @Delete('classes/:id/materials/:materialId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeMaterial(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('materialId') materialId: string,
  ): Promise<void> {
    return this.materials.remove(actor, id, materialId);
  }

  /** Puts up a recording that everybody in the session agreed to. */
  @Put('classes/:id/recordings')
  @HttpCode(204)
  @ApiNoContentResponse()
  putRecording(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: RecordingDto,
  ): Promise<void> {
    return this.recordings.put(actor, id, input);
  }

  @Delete('classes/:id/recordings/:sessionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeRecording(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<void> {
    return this.recordings.remove(actor, id, sessionId);
  }

  /** Says how a session was; saying it again changes it. */
  @Put('classes/:id/sessions/:sessionId/feedback')
  @HttpCode(204)
  @ApiNoContentResponse()
  giveFeedback(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() input: FeedbackDto,
  ): Promise<void> {
    return this.feedback.give(actor, id, sessionId, input);
  }

  /** Feedback without names, for those who run the class: of sessions with three answers or more. */
  @Get('classes/:id/feedback')
  @ApiOkResponse({ type: [SessionFeedbackDto] })
  async readFeedback(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SessionFeedbackDto[]> {
    await this.classes.get(actor, id, 'run');
    return (await this.feedback.summary(id)).map(({ sessionId, answers, counts, words }) => ({
      sessionId,
      answers,
      faces: { unhappy: counts[1], fair: counts[2], happy: counts[3] },
      words,
    }));
  }

  /** Sets which share of the sessions counts as completing the class. */
  @Put('classes/:id/completion')
  @HttpCode(204)
  @ApiNoContentResponse()
  setCompletion(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { percent }: CompletionRuleDto,
  ): Promise<void> {
    return this.completions.ask(actor, id, percent);
  }

  /** The classes that the asking person completed. */
  @Get('me/completed-classes')
  @ApiOkResponse({ type: [CompletedClassDto] })
  async completed(@CurrentActor() actor: Actor): Promise<CompletedClassDto[]> {
    return (await this.leftOver.own(actor.personId, this.clock.now())).completed;
  }

  /** What the asking person wants to learn next; empty when they have not said. */
  @Get('me/learning-needs')
  @ApiOkResponse({ type: OwnNeedDto })
  async ownNeeds(@CurrentActor() actor: Actor): Promise<OwnNeedDto> {
    return (await this.needs.of(actor.personId)) ?? { topics: [], times: [], words: null };
  }

  @Put('me/learning-needs')
  @HttpCode(204)
  @ApiNoContentResponse()
  sayNeeds(@CurrentActor() actor: Actor, @Body() input: NeedDto): Promise<void> {
    const { topics: wanted = [], times = [], words } = input;
    return this.needs.say(actor, { topics: wanted, times, words: words?.trim() || null });
  }

  @Delete('me/learning-needs')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdrawNeeds(@CurrentActor() actor: Actor): Promise<void> {
    return this.needs.withdraw(actor);
  }

  /** What the people of a unit and those below it want; counts of one or two are not told. */
  @Requires('official')
  @Get('units/:unitId/learning-needs')
  @ApiOkResponse({ type: NeedFiguresDto })
  async needFigures(@CurrentActor() actor: Actor, @Param('unitId') unitId: string): Promise<NeedFiguresDto> {
    return (await this.needs.figuresFor(actor, unitId)).figures;
  }

  /** Enters a survey on paper: how many people want each topic. */
  @Requires('official')
  @Post('units/:unitId/learning-needs/sheets')
  @HttpCode(204)
  @ApiNoContentResponse()
  enterSheet(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Body() input: NeedSheetFormDto,
  ): Promise<void> {
    const people = new Map(topics.map((topic): [Topic, number] => [topic, input[topic] ?? 0]));
    return this.needs.enterSheet(actor, unitId, input.askedOn.slice(0, 10), people);
  }
}
