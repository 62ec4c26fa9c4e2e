import { requestContext } from '@domdom/platform';
import type { PageSection } from '@domdom/ui';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassPageSections, type ShownClass } from '../ports/class-page';
import { CalendarDetails } from './calendar-links';
import { CalendarsService } from './calendars.service';

/** How to have a class in one's calendar, on its page. */
@Injectable()
export class CalendarSection implements PageSection<ShownClass>, OnModuleInit {
  readonly key = 'calendar';
  readonly order = 10;

  constructor(
    private readonly sections: ClassPageSections,
    private readonly calendars: CalendarsService,
  ) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render({ view }: ShownClass) {
    return <CalendarDetails addresses={this.calendars.classAddresses(view.id, requestContext.language())} />;
  }
}
