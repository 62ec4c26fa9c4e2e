import { Link } from '@domdom/ui';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassPageSections, type ShownClass } from '../ports/class-page';
import { useAfterWords } from './after.messages';
import { isOfTheClass } from './materials.service';

function WayToAfter({ classId }: { classId: string }) {
  const say = useAfterWords();
  return (
    <section aria-label={say.sectionTitle}>
      <h2>{say.sectionTitle}</h2>
      <p>{say.sectionLead}</p>
      <p class="actions">
        <Link href={`/classes/${classId}/after`} icon="arrow-right">
          {say.openAfter}
        </Link>
      </p>
    </section>
  );
}

/** Leads the people of a class to what is left of its sessions; others see nothing of it. */
@Injectable()
export class AfterSection implements OnModuleInit {
  readonly key = 'after';
  readonly order = 20;

  constructor(private readonly sections: ClassPageSections) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render({ actor, view }: ShownClass) {
    return actor && isOfTheClass(actor, view) ? <WayToAfter classId={view.id} /> : null;
  }
}
