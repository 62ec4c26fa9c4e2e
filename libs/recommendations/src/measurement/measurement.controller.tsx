import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  dayOf,
  type Form,
  FormBody,
  ForPortalAdministrators,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MeasurementFilterDto, NewExperimentDto } from './dto';
import { ExperimentsRepository } from './experiments.repository';
import { ExperimentsService } from './experiments.service';
import { measurementWords } from './measurement.messages';
import { MeasurementRepository } from './measurement.repository';
import { MeasurementPage } from './pages/measurement.page';
import { NewExperimentPage } from './pages/new-experiment.page';
import { ratesOf } from './rates';
import { compareWays } from './ways';

const here = '/admin/recommendations/measurement';
const shownDays = 90;
/** So many days tell how many people do what is measured, as things are. */
const rateDays = 30;
const words = () => measurementWords[requestContext.language()];

/** What became of what was recommended, and experiments with the order. */
@ApiExcludeController()
@Requires('administrator')
@ForPortalAdministrators()
@Controller('admin/recommendations')
export class MeasurementController {
  constructor(
    private readonly measurement: MeasurementRepository,
    private readonly repository: ExperimentsRepository,
    private readonly experiments: ExperimentsService,
    private readonly clock: Clock,
  ) {}

  @Get('measurement')
  async show(@QueryFilters(MeasurementFilterDto) { by = 'model' }: MeasurementFilterDto) {
    const now = this.clock.now();
    const from = dayOf(new Date(now.getTime() - shownDays * 86_400_000));
    const [days, groups, experiments] = await Promise.all([
      this.measurement.days(from),
      this.measurement.groups(by, from),
      this.repository.list(),
    ]);
    const people = await this.repository.people(
      experiments.filter((one) => one.startedAt && !one.result),
      now,
    );
    return <MeasurementPage by={by} days={days} groups={ratesOf(groups)} {...{ experiments, people }} />;
  }

  @Get('experiments/new')
  new() {
    return this.planning(blankForm<NewExperimentDto>({ aWay: 'usual', measure: 'click' }));
  }

  @Post('experiments/new')
  create(@CurrentActor() actor: Actor, @FormBody(NewExperimentDto) form: Form<NewExperimentDto>) {
    return submit(
      form,
      async ({ aWay, bWay, basePercent, differencePercent, lastDay, ...given }) => {
        await this.experiments.create(actor, {
          ...given,
          ...compareWays(aWay, bWay),
          baseRate: basePercent / 100,
          difference: differencePercent / 100,
          lastDay: lastDay.slice(0, 10),
        });
        return seeOther(here, words().saidCreated);
      },
      (wrong) => this.planning(wrong),
    );
  }

  @Post('experiments/:id/start')
  async start(@Param('id') id: string) {
    await this.experiments.start(id);
    return seeOther(here, words().saidStarted);
  }

  @Post('experiments/:id/stop')
  async stop(@Param('id') id: string) {
    await this.experiments.stop(id);
    return seeOther(here, words().saidStopped);
  }

  private async planning(form: Form<NewExperimentDto>) {
    const since = new Date(this.clock.now().getTime() - rateDays * 86_400_000);
    return <NewExperimentPage form={form} usual={await this.repository.usual(since)} />;
  }
}
