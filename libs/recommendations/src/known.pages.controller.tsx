import { type Actor, CurrentActor, type Form, FormBody, requestContext } from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ItemDto, LeftOutDto, QuestionDto, TopicDto } from './dto/recommendations.dto';
import { KnowledgeService } from './knowledge.service';
import { knownWords } from './known.messages';
import { KnownPage } from './pages/known.page';
import { recommendationsWords } from './recommendations.messages';
import { RecommendationsService } from './recommendations.service';

const { language } = requestContext;
const words = () => knownWords[language()];
const home = '/recommendations/known';

/** What recommendations know of a person, each piece to be taken out, and all of it to be deleted. */
@ApiExcludeController()
@Controller('recommendations/known')
export class KnownPagesController {
  constructor(
    private readonly knowledge: KnowledgeService,
    private readonly recommendations: RecommendationsService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor);
  }

  @Post('leave-out')
  leaveOut(@FormBody(LeftOutDto) form: Form<LeftOutDto>, @CurrentActor() actor: Actor) {
    return this.taken(form, actor, words().leftOutDone, ({ what, key = '' }) =>
      this.knowledge.leaveOut(actor, { what, key }),
    );
  }

  @Post('count-again')
  countAgain(@FormBody(LeftOutDto) form: Form<LeftOutDto>, @CurrentActor() actor: Actor) {
    return this.taken(form, actor, words().countedDone, ({ what, key = '' }) =>
      this.knowledge.countAgain(actor, { what, key }),
    );
  }

  @Post('forget-answer')
  forgetAnswer(@FormBody(QuestionDto) form: Form<QuestionDto>, @CurrentActor() actor: Actor) {
    return this.taken(form, actor, words().answerDeleted, ({ question }) =>
      this.recommendations.answer(actor, question, null),
    );
  }

  @Post('forget-topic')
  forgetTopic(@FormBody(TopicDto) form: Form<TopicDto>, @CurrentActor() actor: Actor) {
    return this.taken(form, actor, words().answerDeleted, ({ topic }) =>
      this.knowledge.forgetTopic(actor, topic),
    );
  }

  @Post('bring-back')
  bringBack(@FormBody(ItemDto) form: Form<ItemDto>, @CurrentActor() actor: Actor) {
    return this.taken(form, actor, recommendationsWords[language()].broughtBack, ({ id }) =>
      this.recommendations.undoDislike(actor, id),
    );
  }

  @Post('forget-shown')
  async forgetShown(@CurrentActor() actor: Actor) {
    await this.knowledge.forgetShown(actor);
    return seeOther(home, words().shownDeleted);
  }

  @Post('withdraw')
  async withdraw(@CurrentActor() actor: Actor) {
    return seeOther('/recommendations', words().withdrawn(await this.knowledge.withdraw(actor)));
  }

  private taken<T>(form: Form<T>, actor: Actor, said: string, act: (input: T) => Promise<void>) {
    return submit(
      form,
      async (input) => {
        await act(input);
        return seeOther(home, said);
      },
      () => this.page(actor),
    );
  }

  private async page(actor: Actor) {
    return <KnownPage knowledge={await this.knowledge.of(actor)} />;
  }
}
