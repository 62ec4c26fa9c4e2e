import { CoursesService } from '@domdom/courses';
import { UnitsService } from '@domdom/organisations';
import {
  type Actor,
  blankForm,
  byteOrderMark,
  CurrentActor,
  csvLine,
  errorWords,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { batchWords, enrolledHow, sampleRows } from './batch.messages';
import { BatchesService, fileLimit } from './batches/batches.service';
import { mostLines } from './batches/read-people';
import {
  CandidatesDto,
  EnrolForDto,
  EnrolStartDto,
  FileFormDto,
  UnitChoiceDto,
  UnitFormDto,
} from './dto/batch.dto';
import { EnrollingService } from './on-behalf/enrolling.service';
import { BatchPage } from './pages/batch.page';
import { EnrolFilePage } from './pages/enrol-file.page';
import { EnrolForPage } from './pages/enrol-for.page';
import { EnrolOthersPage } from './pages/enrol-others.page';
import { EnrolUnitPage } from './pages/enrol-unit.page';

const { language } = requestContext;
/** So many units are listed to choose from; of more the official searches. */
const mostUnits = 20;
const say = () => batchWords(language());
const columnsOf = () => [say().name, say().phone, say().birthYear, say().consent];

/** An official enrols others in a course: one, from a list, a whole unit. */
@ApiExcludeController()
@Requires('official')
@Controller('organise/courses/:id')
export class EnrolOthersPagesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly enrolling: EnrollingService,
    private readonly batches: BatchesService,
    private readonly units: UnitsService,
  ) {}

  @Get()
  async start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(CandidatesDto) { q = '' }: CandidatesDto,
  ) {
    const course = await this.courses.course(actor, id);
    const [found, batches] = await Promise.all([
      this.enrolling.search(actor, id, q),
      this.batches.list(actor, id),
    ]);
    return <EnrolOthersPage course={course} query={q} found={found} batches={batches} />;
  }

  @Get('add')
  add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(EnrolStartDto) { personId }: EnrolStartDto,
  ) {
    return this.addPage(actor, id, blankForm<EnrolForDto>({ personId }));
  }

  @Post('add')
  enrol(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(EnrolForDto) form: Form<EnrolForDto>,
  ) {
    return submit(
      form,
      async (input) => {
        const { personId, status, changed } = await this.enrolling.enrol(actor, id, input);
        const { name } = await this.enrolling.person(actor, id, personId);
        const how = changed && (status === 'active' || status === 'waiting' || status === 'requested');
        const done = how ? say().done(name, enrolledHow[status][language()]) : say().already(name);
        return seeOther(`/organise/courses/${id}`, done);
      },
      (shown) => this.addPage(actor, id, shown),
    );
  }

  @Get('file')
  file(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.filePage(actor, id, blankForm());
  }

  @Post('file')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: fileLimit, files: 1, fields: 10 } }))
  upload(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(FileFormDto) form: Form<FileFormDto>,
    @UploadedFile() file: { buffer: Buffer; originalname: string } | undefined,
  ) {
    return submit(
      form,
      async (input) => {
        const given = {
          ...input,
          // Browsers send the name's bytes as they are, which the parser takes for Latin-1.
          name: Buffer.from(file?.originalname ?? '', 'latin1').toString('utf8'),
          content: file?.buffer ?? Buffer.alloc(0),
        };
        return seeOther(`/jobs/${await this.batches.startFile(actor, language(), id, given)}`);
      },
      (shown) => this.filePage(actor, id, shown),
    );
  }

  @Get('sample.csv')
  sample(): StreamableFile {
    const lines = [columnsOf(), ...sampleRows[language()]].map(csvLine).join('');
    return csvFile(say().sampleName, byteOrderMark + lines);
  }

  @Get('unit')
  unit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(UnitChoiceDto) { unitId, q }: UnitChoiceDto,
  ) {
    return this.unitPage(actor, id, blankForm<UnitFormDto>({ unitId }), q);
  }

  @Post('unit')
  enrolUnit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(UnitFormDto) form: Form<UnitFormDto>,
  ) {
    return submit(
      form,
      async ({ unitId }) => seeOther(`/jobs/${await this.batches.startUnit(actor, language(), id, unitId)}`),
      (shown) => this.unitPage(actor, id, shown),
    );
  }

  @Get('batches/:batchId')
  async report(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('batchId') batchId: string) {
    const [course, report] = await Promise.all([
      this.courses.course(actor, id),
      this.batches.report(actor, batchId),
    ]);
    return <BatchPage course={course} {...report} />;
  }

  /** The lines that failed as a file to mend and to upload again: why stands in the last column. */
  @Get('batches/:batchId/failed.csv')
  async failed(@CurrentActor() actor: Actor, @Param('batchId') batchId: string): Promise<StreamableFile> {
    const { failed } = await this.batches.report(actor, batchId, mostLines);
    const header = csvLine([...columnsOf(), say().line, say().why]);
    const lines = failed.map(({ line, texts, name, code, params }) =>
      csvLine([
        texts?.fullName ?? name ?? '',
        texts?.phone ?? '',
        texts?.birthYear ?? '',
        texts?.consent ?? '',
        line,
        errorWords(language(), code, params),
      ]),
    );
    return csvFile(say().failedName, byteOrderMark + header + lines.join(''));
  }

  private async addPage(actor: Actor, id: string, form: Form<EnrolForDto>) {
    const personId = form.values['personId'];
    const [course, person, units] = await Promise.all([
      this.courses.course(actor, id),
      typeof personId === 'string' && personId !== '' ? this.enrolling.person(actor, id, personId) : null,
      this.units.mine(actor),
    ]);
    return <EnrolForPage course={course} form={inWidest(form, units)} person={person} units={units} />;
  }

  private async filePage(actor: Actor, id: string, form: Form<FileFormDto>) {
    const [course, units] = await Promise.all([this.courses.course(actor, id), this.units.mine(actor)]);
    return <EnrolFilePage course={course} form={inWidest(form, units)} units={units} />;
  }

  private async unitPage(actor: Actor, id: string, form: Form<UnitFormDto>, q = '') {
    const unitId = form.values['unitId'];
    const [course, found, count] = await Promise.all([
      this.courses.course(actor, id),
      this.units.findMine(actor, q, mostUnits + 1),
      typeof unitId === 'string' && unitId !== '' ? this.batches.unitCount(actor, id, unitId) : null,
    ]);
    const chosen = count && typeof unitId === 'string' ? { ...count, id: unitId } : null;
    return (
      <EnrolUnitPage
        course={course}
        q={q}
        units={found.slice(0, mostUnits)}
        more={found.length > mostUnits}
        chosen={chosen}
        form={form}
      />
    );
  }
}

/** The form with the widest unit that the official serves chosen, until they choose another. */
function inWidest<T>(form: Form<T>, [widest]: readonly { id: string }[]): Form<T> {
  return form.values['unitId'] === undefined
    ? { ...form, values: { ...form.values, unitId: widest?.id } }
    : form;
}

const csvFile = (name: string, content: string): StreamableFile =>
  new StreamableFile(Buffer.from(content), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
