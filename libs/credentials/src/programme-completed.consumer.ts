import { programmeCompleted } from '@domdom/enrolments';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CertificatesService } from './certificates.service';

/** Issues a certificate when somebody completed a programme. */
@Injectable()
export class ProgrammeCompletedConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'credentials.issue-for-programme';
  readonly types = [programmeCompleted.type];

  constructor(
    private readonly certificates: CertificatesService,
    private readonly consumers: EventConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }
  async handle(event: StoredEvent): Promise<void> {
    if (!programmeCompleted.is(event)) return;
    const { personId, programmeId, completedAt } = event.payload;
    await this.certificates.issueForProgramme(personId, programmeId, new Date(completedAt));
  }
}
