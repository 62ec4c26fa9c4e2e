import { type Actor, CurrentActor, MaybeActor, Public } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DiscussionsService } from './discussions.service';
import { postAnswer, QueueAnswer, ThreadAnswer } from './dto/answers.dto';
import {
  AfterDto,
  AnswerDto,
  CreatedPostAnswer,
  DecisionDto,
  EditDto,
  MarkDto,
  ReportDto,
  ThankDto,
  ThankedAnswer,
} from './dto/discussions.dto';
import { ModerationService } from './moderation.service';
import { PostsService } from './posts.service';

/** One question, and each post by itself. */
@ApiTags('discussions')
@Controller('api/v1/discussions')
export class PostsApiController {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly posts: PostsService,
    private readonly moderation: ModerationService,
  ) {}

  /** Posts that wait or were reported, where the asking person answers for the discussion; the oldest first. */
  @Get('moderation')
  @ApiOkResponse({ type: QueueAnswer })
  async queue(@CurrentActor() actor: Actor, @Query() { after }: AfterDto): Promise<QueueAnswer> {
    const { items, ...page } = await this.moderation.queue(actor, after);
    return {
      ...page,
      items: items.map(({ post }) => ({ ...postAnswer(post), openReports: post.openReports })),
    };
  }

  @Public()
  @Get('questions/:id')
  @ApiOkResponse({ type: ThreadAnswer })
  async question(
    @MaybeActor() actor: Actor | null,
    @Param('id') id: string,
    @Query() { after }: AfterDto,
  ): Promise<ThreadAnswer> {
    const { question, answers, next } = await this.discussions.thread(actor, id, after);
    return { question: postAnswer(question), answers: answers.map(postAnswer), next };
  }

  @Post('questions/:id/answers')
  @ApiCreatedResponse({ type: CreatedPostAnswer })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() answer: AnswerDto,
  ): Promise<CreatedPostAnswer> {
    return this.posts.answer(actor, id, answer);
  }

  /** Marks the answer that helped, or none: for who asked and for who answers for the discussion. */
  @Put('questions/:id/solution')
  @HttpCode(204)
  @ApiNoContentResponse()
  mark(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { answerId }: MarkDto): Promise<void> {
    return this.posts.mark(actor, id, answerId ?? null);
  }

  @Put('posts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  edit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() words: EditDto): Promise<void> {
    return this.posts.edit(actor, id, words);
  }

  @Delete('posts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.posts.remove(actor, id);
  }

  @Put('posts/:id/thanks')
  @ApiOkResponse({ type: ThankedAnswer })
  async thank(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { thanks }: ThankDto,
  ): Promise<ThankedAnswer> {
    return { helpfulCount: await this.posts.thank(actor, id, thanks) };
  }

  /** Tells that a post should not be there; each person once. */
  @Post('posts/:id/reports')
  @HttpCode(204)
  @ApiNoContentResponse()
  report(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() report: ReportDto): Promise<void> {
    return this.moderation.report(actor, id, report);
  }

  @Post('posts/:id/decisions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { decision, reason }: DecisionDto,
  ): Promise<void> {
    await this.moderation.decide(actor, id, decision, reason);
  }
}
