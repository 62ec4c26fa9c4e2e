import { ConsentsService, GuardiansService, UnitDirectory } from '@domdom/identity';
import {
  type Actor,
  CurrentActor,
  commonErrors,
  type Form,
  FormBody,
  isId,
  MaybeActor,
  Public,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { AskersLimit } from './askers-limit';
import { choicesOf, type Question, questionAfter, questions } from './domain/answers';
import { isItemKind } from './domain/recommendable';
import { AnswerDto, ItemDto, NearDto, PlaceSearchDto } from './dto/recommendations.dto';
import { KnowledgeService } from './knowledge.service';
import { PlacePage } from './pages/place.page';
import { QuestionPage } from './pages/question.page';
import { RecommendationsPage } from './pages/recommendations.page';
import { WhyPage } from './pages/why.page';
import { recommendationsWords } from './recommendations.messages';
import { RecommendationsService } from './recommendations.service';
import { saidShares } from './recommended';

const { language } = requestContext;
const words = () => recommendationsWords[language()];
const home = '/recommendations';
/** No more than a phone on a slow line gets in the first round: 14 KB with the styles. */
const counts = { programme: 3, course: 6, class: 2, resource: 2 };

/** @throws common.notFound */
function questionOf(given: string): Question {
  const question = questions.find((one) => one === given);
  if (!question) throw commonErrors.notFound();
  return question;
}

/** What is recommended to whom, and what they say to it. */
@ApiExcludeController()
@Controller('recommendations')
export class RecommendationsPagesController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly knowledge: KnowledgeService,
    private readonly consents: ConsentsService,
    private readonly guardians: GuardiansService,
    private readonly units: UnitDirectory,
    private readonly limit: AskersLimit,
  ) {}

  @Public()
  @Get()
  async show(
    @Req() request: Request,
    @MaybeActor() actor: Actor | null,
    @QueryFilters(NearDto) { place }: NearDto,
  ) {
    await this.limit.list(request, actor);
    return this.page(actor, place);
  }

  @Post('consent')
  async agree(@CurrentActor() actor: Actor) {
    // A parent or guardian has to agree with a child.
    if (await this.guardians.isChild(actor)) return seeOther('/account/guardian/recommendations');
    const recordedBy = actor.representedBy ?? actor.personId;
    const basis = actor.representedBy ? 'spoken' : 'self';
    await this.consents.give(actor.personId, 'recommendations', { basis, recordedBy, language: language() });
    return seeOther(home, words().agreed);
  }

  @Get('questions/:question')
  async question(@Param('question') given: string, @CurrentActor() actor: Actor) {
    const question = questionOf(given);
    // Nothing is asked of somebody who did not agree that it is kept.
    if (!actor.consents.recommendations) return seeOther(home);
    return <QuestionPage question={question} answers={await this.recommendations.answersOf(actor)} />;
  }

  @Post('questions/:question')
  answer(
    @Param('question') given: string,
    @FormBody(AnswerDto) form: Form<AnswerDto>,
    @CurrentActor() actor: Actor,
  ) {
    const question = questionOf(given);
    return submit(
      form,
      async ({ answer }) => {
        const chosen = choicesOf[question].find((choice) => choice === answer);
        if (!chosen) throw commonErrors.notFound();
        await this.recommendations.answer(actor, question, chosen);
        const next = questionAfter(question);
        return next ? seeOther(`${home}/questions/${next}`) : seeOther(home, words().answersKept);
      },
      async () => <QuestionPage question={question} answers={await this.recommendations.answersOf(actor)} />,
    );
  }

  @Public()
  @Get('why/:kind/:id')
  async why(
    @Req() request: Request,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @MaybeActor() actor: Actor | null,
    @QueryFilters(NearDto) { place }: NearDto,
  ) {
    if (!isItemKind(kind) || !isId(id)) throw commonErrors.notFound();
    await this.limit.question(request, actor);
    const found = await this.recommendations.why(actor, { kind, id }, language(), place);
    const knowledge = actor ? await this.knowledge.of(actor) : null;
    return <WhyPage item={found.item} shares={saidShares(found.item, found.facts)} knowledge={knowledge} />;
  }

  @Public()
  @Get('place')
  async place(
    @Req() request: Request,
    @MaybeActor() actor: Actor | null,
    @QueryFilters(PlaceSearchDto) { q = '' }: PlaceSearchDto,
  ) {
    if (q) await this.limit.question(request, actor);
    return <PlacePage query={q} places={q ? await this.units.places(q, 30) : []} />;
  }

  @Post('dislikes')
  dislike(@FormBody(ItemDto) form: Form<ItemDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async (item) => {
        await this.recommendations.dislike(actor, item);
        return seeOther(home, words().hiddenDone);
      },
      () => this.page(actor),
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
      () => this.page(actor),
    );
  }

  private async page(actor: Actor | null, near?: string) {
    const wanted = { counts, language: language(), place: 'page' as const, near };
    const [found, age] = await Promise.all([
      this.recommendations.for(actor, wanted),
      // Who has not agreed is asked to, by what they said of their age.
      actor && !actor.consents.recommendations ? this.guardians.ageOf(actor) : ('grown' as const),
    ]);
    return <RecommendationsPage found={found} age={age} near={near} />;
  }
}
