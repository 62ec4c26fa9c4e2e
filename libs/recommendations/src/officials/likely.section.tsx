import { ClassPageSections, type ShownClass } from '@domdom/classes';
import type { PageSection } from '@domdom/ui';
import { ButtonLink } from '@domdom/ui';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { useLikelyWords } from './likely.messages';

function Lead({ classId }: { classId: string }) {
  const say = useLikelyWords();
  return (
    <p class="actions">
      <ButtonLink href={`/organise/classes/${classId}/likely`} look="secondary" icon="users">
        {say.title}
      </ButtonLink>
    </p>
  );
}

/** Leads those who run a class to who might want it; never from a class that is kept secret. */
@Injectable()
export class LikelySection implements PageSection<ShownClass>, OnModuleInit {
  readonly key = 'likely';
  readonly order = 80;

  constructor(private readonly sections: ClassPageSections) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render({ view, runs }: ShownClass) {
    return runs && !view.sensitive && view.status === 'open' && view.nextAt ? (
      <Lead classId={view.id} />
    ) : null;
  }
}
