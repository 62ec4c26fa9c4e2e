import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  fold,
  IdField,
  QueryFilters,
  Requires,
  requestContext,
  TextField,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClassChoicesService } from '../class-choices.service';
import { searchPatterns } from '../conditions';
import { CopyingService } from './copying.service';
import { CopyClassDto, ExamplesDto } from './dto/figures.dto';
import { figureWords } from './figures.messages';
import { CopyClassPage, CopyToPage } from './pages/copy-class.page';
import { ExamplesPage } from './pages/examples.page';

class CopyToDto {
  @IdField({ optional: true }) unit?: string;
  @TextField({ optional: true, max: 100 }) q?: string;
}

/** Classes that went well elsewhere, and copying one. */
@ApiExcludeController()
@Requires('instructor')
@Controller('organise/examples')
export class ExamplesPagesController {
  constructor(
    private readonly copying: CopyingService,
    private readonly choosing: ClassChoicesService,
  ) {}

  @Get()
  async list(@QueryFilters(ExamplesDto) filter: ExamplesDto) {
    return <ExamplesPage filter={filter} page={await this.copying.list(filter)} />;
  }

  @Get(':id/copy')
  async copyTo(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(CopyToDto) { unit, q = '' }: CopyToDto,
  ) {
    const view = await this.copying.example(actor, id);
    if (unit) {
      const capacity = view.capacity === null ? undefined : String(view.capacity);
      const form = blankForm<CopyClassDto>({ startsAt: view.startsAt, capacity });
      return <CopyClassPage view={view} choices={await this.choosing.choices(actor, unit)} form={form} />;
    }
    const units = await this.choosing.units(actor, searchPatterns(fold(q))[0] ?? '%', 50);
    const only = units.length === 1 && q === '' ? units[0] : undefined;
    if (only) return seeOther(`/organise/examples/${id}/copy?unit=${only.id}`);
    return <CopyToPage view={view} query={q} units={units} />;
  }

  @Post(':id/copy')
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(CopyClassDto) form: Form<CopyClassDto>,
  ) {
    const view = await this.copying.example(actor, id);
    const choices = await this.choosing.choices(actor, String(form.values['unitId'] ?? ''));
    return submit(
      form,
      async (input) => {
        const made = await this.copying.copy(actor, id, input);
        return seeOther(`/organise/classes/${made}`, figureWords[requestContext.language()].copied);
      },
      (wrong) => <CopyClassPage view={view} choices={choices} form={wrong} />,
    );
  }
}
