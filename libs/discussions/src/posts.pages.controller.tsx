import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  type Form,
  FormBody,
  InvalidInput,
  MaybeActor,
  Public,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { onePicture } from './discussion.pages.controller';
import { discussionWords } from './discussions.messages';
import { DiscussionsService } from './discussions.service';
import { can, moderates } from './domain/discussion.policy';
import {
  AfterDto,
  AnswerDto,
  DecisionFormDto,
  EditDto,
  MarkDto,
  ReportDto,
  ThankDto,
} from './dto/discussions.dto';
import { meantBy } from './meant-by';
import { MentionsService } from './mentions.service';
import { ModerationService } from './moderation.service';
import { EditPostPage, HistoryPage, ReportPage } from './pages/post-forms.page';
import { QuestionPage } from './pages/question.page';
import { QueuePage } from './pages/queue.page';
import { PicturesService } from './pictures.service';
import { PostReader } from './post-reader.service';
import { PostsService } from './posts.service';
import { sendPicture } from './send-picture';
import { discussionPath, questionPath } from './subject-words';

const say = () => discussionWords[requestContext.language()];

/** One question, and each post by itself. */
@ApiExcludeController()
@Controller('discussions')
export class PostsPagesController {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly posts: PostsService,
    private readonly reader: PostReader,
    private readonly mentions: MentionsService,
    private readonly moderation: ModerationService,
    private readonly pictures: PicturesService,
  ) {}

  @Get('moderation')
  async queue(@CurrentActor() actor: Actor, @QueryFilters(AfterDto) { after }: AfterDto) {
    return <QueuePage queue={await this.moderation.queue(actor, after)} />;
  }

  @Public()
  @Get('pictures/:id')
  async picture(@MaybeActor() actor: Actor | null, @Param('id') id: string, @Res() response: Response) {
    sendPicture(await this.pictures.open(actor, id), response);
  }

  @Public()
  @Get('questions/:id')
  question(
    @MaybeActor() actor: Actor | null,
    @Param('id') id: string,
    @QueryFilters(AfterDto) { after }: AfterDto,
  ) {
    return this.questionPage(actor, id, blankForm<AnswerDto>(), after);
  }

  @Post('questions/:id/answers')
  @UseInterceptors(onePicture)
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(AnswerDto) form: Form<AnswerDto>,
    @UploadedFile() picture: { buffer: Buffer } | undefined,
  ) {
    return submit(
      form,
      async (input) => {
        const { status } = await this.posts.answer(actor, id, input, picture?.buffer);
        return seeOther(questionPath(id), status === 'waiting' ? say().saidWaiting : say().saidAnswered);
      },
      (wrong) => this.questionPage(actor, id, wrong),
    );
  }

  @Post('questions/:id/mark')
  async mark(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(MarkDto) form: Form<MarkDto>) {
    if (!form.input) throw new InvalidInput(form.problems);
    const answerId = form.input.answerId ?? null;
    await this.posts.mark(actor, id, answerId);
    return seeOther(questionPath(id), answerId ? say().saidMarked : say().saidUnmarked);
  }

  @Get('posts/:id/edit')
  async editForm(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { row, ...about } = await this.reader.read(actor, id, 'write');
    if (!about.post.may.edit) throw commonErrors.forbidden();
    const form = blankForm<EditDto>({ title: row.title, body: row.bodyMarkdown });
    return <EditPostPage {...about} form={form} ambiguous={[]} />;
  }

  @Post('posts/:id/edit')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(EditDto) form: Form<EditDto>) {
    const { row: _, ...about } = await this.reader.read(actor, id, 'write');
    return submit(
      form,
      async (input) => {
        await this.posts.edit(actor, id, input);
        return seeOther(questionPath(about.questionId), say().saidSaved);
      },
      async (wrong) => (
        <EditPostPage
          {...about}
          form={wrong}
          ambiguous={await meantBy(this.mentions, actor, about.discussion, wrong)}
        />
      ),
    );
  }

  @Get('posts/:id/history')
  async history(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { row: _, ...about } = await this.reader.read(actor, id);
    return <HistoryPage {...about} edits={await this.reader.edits(actor, id)} />;
  }

  @Post('posts/:id/delete')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { questionId, discussion } = await this.reader.read(actor, id);
    await this.posts.remove(actor, id);
    return seeOther(
      questionId === id ? discussionPath(discussion) : questionPath(questionId),
      say().saidRemoved,
    );
  }

  @Post('posts/:id/thank')
  async thank(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ThankDto) form: Form<ThankDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.posts.thank(actor, id, form.input.thanks);
    const { questionId } = await this.discussions.behindPost(actor, id);
    return seeOther(`${questionPath(questionId)}#post-${id}`);
  }

  @Get('posts/:id/report')
  async reportForm(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { row: _, ...about } = await this.reader.read(actor, id, 'report');
    if (!about.post.may.report) throw commonErrors.forbidden();
    return <ReportPage {...about} form={blankForm<ReportDto>()} />;
  }

  @Post('posts/:id/report')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ReportDto) form: Form<ReportDto>,
  ) {
    const { row: _, ...about } = await this.reader.read(actor, id, 'report');
    return submit(
      form,
      async (input) => {
        await this.moderation.report(actor, id, input);
        return seeOther(questionPath(about.questionId), say().saidReported);
      },
      (wrong) => <ReportPage {...about} form={wrong} />,
    );
  }

  @Post('posts/:id/decide')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(DecisionFormDto) form: Form<DecisionFormDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    const { decision, reason, back } = form.input;
    const questionId = await this.moderation.decide(actor, id, decision, reason);
    return seeOther(
      back === 'queue' ? '/discussions/moderation' : questionPath(questionId),
      say().saidDecided,
    );
  }

  private async questionPage(actor: Actor | null, id: string, form: Form<AnswerDto>, after?: string) {
    const thread = await this.discussions.thread(actor, id, after);
    const { discussion, question } = thread;
    const mayWrite = can('write', actor, discussion);
    const moderator = moderates(actor, discussion);
    const mayMark =
      mayWrite && question.status === 'visible' && (moderator || question.author.kind === 'you');
    return (
      <QuestionPage
        thread={thread}
        form={form}
        ambiguous={actor ? await meantBy(this.mentions, actor, discussion, form) : []}
        mayWrite={mayWrite}
        mayMark={mayMark}
        mayModerate={moderator}
      />
    );
  }
}
