import { type Actor, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { programmeChanged } from '../courses.events';
import { ClassCataloguePort } from '../ports/class-catalogue';
import { ProgrammesService } from '../programmes.service';
import type { ProgrammeClass } from '../views';
import type { ProgrammeRules } from './programme-rules';
import { ProgrammeRulesRepository } from './programme-rules.repository';
import { rulesErrors } from './rules.errors';

/** When a programme is complete: how many electives, in which order, with which classes. */
@Injectable()
export class ProgrammeRulesService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProgrammeRulesRepository,
    private readonly programmes: ProgrammesService,
    private readonly classes: ClassCataloguePort,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Saves what a programme asks for; a class that has ended may stay but not be added.
   * @throws common.notFound, common.forbidden, rules.unknownClass, rules.tooManyElectives
   */
  async save(
    actor: Actor,
    programmeId: string,
    rules: ProgrammeRules,
    classes: readonly ProgrammeClass[],
  ): Promise<void> {
    const programme = await this.programmes.toEdit(actor, programmeId);
    const had = new Set(programme.classes.map(({ id }) => id));
    const added = classes.map(({ id }) => id).filter((id) => !had.has(id));
    const open = (await this.classes.byIds(added)).filter((one) => one.open);
    const distinct = new Set(classes.map(({ id }) => id)).size === classes.length;
    if (open.length !== added.length || !distinct) throw rulesErrors.unknownClass();
    const most = [...programme.courses, ...classes].filter((step) => !step.required).length;
    if (rules.electives > most) throw rulesErrors.tooManyElectives({ most });
    await this.database.transaction(async () => {
      await this.repository.save(programmeId, rules);
      await this.repository.saveClasses(programmeId, classes);
      await this.outbox.publish(programmeChanged({ programmeId }));
    });
  }
}
