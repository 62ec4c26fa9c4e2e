import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  InvalidInput,
  MaybeActor,
  Public,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { discussionWords } from './discussions.messages';
import { DiscussionsService } from './discussions.service';
import { can, moderates } from './domain/discussion.policy';
import { AboutLessonDto, MuteDto, QuestionDto, QuestionFilter, SettingsDto } from './dto/discussions.dto';
import { meantBy } from './meant-by';
import { MentionsService } from './mentions.service';
import { AskPage } from './pages/ask.page';
import { DiscussionPage } from './pages/discussion.page';
import { SettingsPage } from './pages/settings.page';
import { pictureLimit } from './pictures.service';
import { PostsService } from './posts.service';
import type { Discussion } from './subject';
import { discussionPath, questionPath } from './subject-words';

const say = () => discussionWords[requestContext.language()];
export const onePicture = FileInterceptor('picture', {
  limits: { fileSize: pictureLimit, files: 1, fields: 40 },
});

/** The discussion of a course or of a class: `discussions/courses/ID`, `discussions/classes/ID`. */
@ApiExcludeController()
@Controller('discussions/:kind/:id')
export class DiscussionPagesController {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly posts: PostsService,
    private readonly mentions: MentionsService,
  ) {}

  @Public()
  @Get()
  async list(
    @MaybeActor() actor: Actor | null,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @QueryFilters(QuestionFilter) filter: QuestionFilter,
  ) {
    const discussion = await this.discussions.get(actor, kind, id);
    const whole = !filter.q && !filter.show && !filter.lesson && !filter.after;
    const [found, lessons] = await Promise.all([
      this.discussions.questions(actor, discussion, filter),
      filter.lesson ? this.discussions.lessons(discussion) : [],
      actor && whole ? this.discussions.seen(actor, discussion) : null,
    ]);
    return (
      <DiscussionPage
        discussion={discussion}
        filter={filter}
        found={found}
        mayWrite={can('write', actor, discussion)}
        mayModerate={moderates(actor, discussion)}
        lessonTitle={lessons.find((lesson) => lesson.id === filter.lesson)?.title ?? null}
      />
    );
  }

  @Get('ask')
  async askForm(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @QueryFilters(AboutLessonDto) { lesson }: AboutLessonDto,
  ) {
    const discussion = await this.discussions.get(actor, kind, id, 'write');
    return this.askPage(actor, discussion, blankForm<QuestionDto>({ lessonId: lesson }));
  }

  @Post('ask')
  @UseInterceptors(onePicture)
  async ask(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @FormBody(QuestionDto) form: Form<QuestionDto>,
    @UploadedFile() picture: { buffer: Buffer } | undefined,
  ) {
    const discussion = await this.discussions.get(actor, kind, id, 'write');
    return submit(
      form,
      async (input) => {
        const written = await this.posts.ask(actor, kind, id, input, picture?.buffer);
        return seeOther(
          questionPath(written.id),
          written.status === 'waiting' ? say().saidWaiting : say().saidAsked,
        );
      },
      (wrong) => this.askPage(actor, discussion, wrong),
    );
  }

  @Post('mute')
  async mute(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @FormBody(MuteDto) form: Form<MuteDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    const discussion = await this.discussions.get(actor, kind, id);
    await this.discussions.mute(actor, discussion, form.input.muted);
    return seeOther(discussionPath(discussion), form.input.muted ? say().saidMuted : say().saidUnmuted);
  }

  @Get('settings')
  async settings(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('id') id: string) {
    const discussion = await this.discussions.get(actor, kind, id, 'moderate');
    const { mode, openReading, namesHidden, pictures } = discussion;
    const flag = (on: boolean) => (on ? 'true' : undefined);
    const form = blankForm<SettingsDto>({
      mode,
      openReading: flag(openReading),
      namesHidden: flag(namesHidden),
      pictures: flag(pictures),
    });
    return <SettingsPage discussion={discussion} form={form} />;
  }

  @Post('settings')
  async change(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @FormBody(SettingsDto) form: Form<SettingsDto>,
  ) {
    const discussion = await this.discussions.get(actor, kind, id, 'moderate');
    return submit(
      form,
      async (input) => {
        await this.discussions.change(actor, kind, id, input);
        return seeOther(discussionPath(discussion), say().saidSaved);
      },
      (wrong) => <SettingsPage discussion={discussion} form={wrong} />,
    );
  }

  private async askPage(actor: Actor, discussion: Discussion, form: Form<QuestionDto>) {
    const [lessons, ambiguous] = await Promise.all([
      this.discussions.lessons(discussion),
      meantBy(this.mentions, actor, discussion, form),
    ]);
    return (
      <AskPage
        discussion={discussion}
        form={form}
        lessons={lessons}
        ambiguous={ambiguous}
        moderator={moderates(actor, discussion)}
      />
    );
  }
}
