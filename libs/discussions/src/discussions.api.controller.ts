import { type Actor, CurrentActor, MaybeActor, Public } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DiscussionsService } from './discussions.service';
import { can, moderates } from './domain/discussion.policy';
import { PostsAnswer, postAnswer } from './dto/answers.dto';
import {
  CreatedPostAnswer,
  DiscussionAnswer,
  MuteDto,
  QuestionDto,
  QuestionFilter,
  SettingsDto,
} from './dto/discussions.dto';
import { PostsService } from './posts.service';
import type { Discussion } from './subject';

function discussionAnswer(actor: Actor | null, discussion: Discussion): DiscussionAnswer {
  const { kind, subjectId, title, mode, openReading, namesHidden, pictures, muted } = discussion;
  return {
    ...{ kind, subjectId, title, mode, openReading, namesHidden, pictures, muted },
    mayWrite: can('write', actor, discussion),
    mayModerate: moderates(actor, discussion),
  };
}

/** The discussion of a course (`courses`) or of a class (`classes`). */
@ApiTags('discussions')
@Controller('api/v1/discussions/:kind/:id')
export class DiscussionsApiController {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly posts: PostsService,
  ) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: DiscussionAnswer })
  async get(
    @MaybeActor() actor: Actor | null,
    @Param('kind') kind: string,
    @Param('id') id: string,
  ): Promise<DiscussionAnswer> {
    return discussionAnswer(actor, await this.discussions.get(actor, kind, id));
  }

  /** How it is held; for those who answer for it. */
  @Put()
  @ApiOkResponse({ type: DiscussionAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Body() settings: SettingsDto,
  ): Promise<DiscussionAnswer> {
    return discussionAnswer(actor, await this.discussions.change(actor, kind, id, settings));
  }

  /** Whether the asking person is told of what happens here. */
  @Put('mute')
  @HttpCode(204)
  @ApiNoContentResponse()
  async mute(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Body() { muted }: MuteDto,
  ): Promise<void> {
    await this.discussions.mute(actor, await this.discussions.get(actor, kind, id), muted);
  }

  /** Questions, those in which something happened last first. */
  @Public()
  @Get('questions')
  @ApiOkResponse({ type: PostsAnswer })
  async questions(
    @MaybeActor() actor: Actor | null,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() filter: QuestionFilter,
  ): Promise<PostsAnswer> {
    const discussion = await this.discussions.get(actor, kind, id);
    const { items, ...page } = await this.discussions.questions(actor, discussion, filter);
    return { ...page, items: items.map(postAnswer) };
  }

  @Post('questions')
  @ApiCreatedResponse({ type: CreatedPostAnswer })
  ask(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Body() question: QuestionDto,
  ): Promise<CreatedPostAnswer> {
    return this.posts.ask(actor, kind, id, question);
  }
}
