import { type ShownUnit, UnitPageSections } from '@domdom/organisations';
import { reaches, requestContext } from '@domdom/platform';
import type { PageSection } from '@domdom/ui';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CalendarsService } from './calendar/calendars.service';
import { ClassesService } from './classes.service';
import { UnitClasses } from './pages/unit-classes';

const shownAtMost = 5;

/** The classes that a unit and those below it hold, with the calendar to subscribe to, on the unit's page. */
@Injectable()
export class UnitClassesSection implements PageSection<ShownUnit>, OnModuleInit {
  readonly key = 'classes';
  readonly order = 20;

  constructor(
    private readonly sections: UnitPageSections,
    private readonly classes: ClassesService,
    private readonly calendars: CalendarsService,
  ) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render({ actor, unit }: ShownUnit) {
    const { items, total } = await this.classes.list(actor, { unit: unit.id });
    return (
      <UnitClasses
        unitId={unit.id}
        classes={items.slice(0, shownAtMost)}
        total={total}
        addresses={this.calendars.unitAddresses(unit.id, requestContext.language())}
        official={reaches(actor, 'official', unit.path)}
      />
    );
  }
}
