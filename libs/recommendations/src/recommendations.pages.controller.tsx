import { ConsentsService } from '@domdom/identity';
import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  MaybeActor,
  Public,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AnswersDto, ItemDto } from './dto/recommendations.dto';
import { QuestionsPage } from './pages/questions.page';
import { RecommendationsPage } from './pages/recommendations.page';
import { recommendationsWords } from './recommendations.messages';
import { RecommendationsService } from './recommendations.service';

const { language } = requestContext;
const words = () => recommendationsWords[language()];
const home = '/recommendations';

/** What is recommended to whom, and what they say to it. */
@ApiExcludeController()
@Controller('recommendations')
export class RecommendationsPagesController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly consents: ConsentsService,
  ) {}

  @Public()
  @Get()
  async show(@MaybeActor() actor: Actor | null) {
    return <RecommendationsPage found={await this.list(actor)} />;
  }

  @Post('consent')
  async agree(@CurrentActor() actor: Actor) {
    const recordedBy = actor.representedBy ?? actor.personId;
    const basis = actor.representedBy ? 'spoken' : 'self';
    await this.consents.give(actor.personId, 'recommendations', { basis, recordedBy, language: language() });
    return seeOther(home, words().agreed);
  }

  @Get('answers')
  async questions(@CurrentActor() actor: Actor) {
    const answers = await this.recommendations.answersOf(actor);
    return <QuestionsPage form={blankForm(answers ? { ...answers } : {})} />;
  }

  @Post('answers')
  answer(@FormBody(AnswersDto) form: Form<AnswersDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ topics = [], phoneSkill, aim }) => {
        await this.recommendations.answer(actor, { topics, phoneSkill, aim });
        return seeOther(home, words().answersKept);
      },
      (shown) => <QuestionsPage form={shown} />,
    );
  }

  @Post('dislikes')
  dislike(@FormBody(ItemDto) form: Form<ItemDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async (item) => {
        await this.recommendations.dislike(actor, item);
        return seeOther(home, words().hiddenDone);
      },
      async () => <RecommendationsPage found={await this.list(actor)} />,
    );
  }

  @Post('dislikes/undo')
  undo(@FormBody(ItemDto) form: Form<ItemDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ id }) => {
        await this.recommendations.undoDislike(actor, id);
        return seeOther(home, words().broughtBack);
      },
      async () => <RecommendationsPage found={await this.list(actor)} />,
    );
  }

  private list(actor: Actor | null) {
    return this.recommendations.for(actor, {
      programmes: 3,
      courses: 8,
      language: language(),
      place: 'page',
    });
  }
}
