import { statementRecorded } from '@domdom/h5p';
import { LrsService, portalStatement } from '@domdom/lrs';
import { packageStatement } from '@domdom/packages';
import { Database, type EventConsumer, EventConsumers, HomePage, type StoredEvent } from '@domdom/platform';
import { quizStatementRecorded } from '@domdom/quizzes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { classDeeds } from './class-deeds';
import { courseDeeds } from './course-deeds';
import { discussionDeeds } from './discussion-deeds';

const tellings = new Map(
  [...courseDeeds, ...classDeeds, ...discussionDeeds].map((telling) => [telling.type, telling]),
);
/** These bring their statement with them. */
const statements = [statementRecorded, packageStatement, quizStatementRecorded];

/**
 * Writes what happens in the portal into the record store. It stands among the programs because it knows every
 * library that tells of something; docs/xapi-profile.md lists what it writes.
 */
@Injectable()
export class LearningRecords implements EventConsumer, OnModuleInit {
  readonly consumer = 'lrs.learning-records';
  readonly types = [...tellings.keys(), ...statements.map(({ type }) => type)];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly lrs: LrsService,
    private readonly database: Database,
    private readonly homePage: HomePage,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (statementRecorded.is(event) || packageStatement.is(event) || quizStatementRecorded.is(event)) {
      const { personId, statement, unitId } = event.payload;
      if (await this.agreed(personId)) await this.lrs.record([statement], { unitId });
      return;
    }
    if (await this.isOfSensitiveClass(event)) return;
    const { address } = this.homePage;
    const deed = tellings.get(event.type)?.of(event, address);
    if (!deed || (deed.behaviour && !(await this.agreed(deed.personId)))) return;
    const { unitId, behaviour, ...told } = deed;
    const statement = portalStatement({ ...told, eventId: event.id, address });
    await this.lrs.record([statement], { unitId });
  }

  /** Of sensitive classes nothing is recorded, whatever it is (docs/adr/0032). */
  private async isOfSensitiveClass(event: StoredEvent): Promise<boolean> {
    const classId = classOf(event.payload as { classId?: unknown; kind?: unknown; subjectId?: unknown });
    if (classId === null) return false;
    const found = await this.database.one('select 1 from community_class where id = $1 and sensitive', [
      classId,
    ]);
    return found !== null;
  }

  private async agreed(personId: string): Promise<boolean> {
    const consent = await this.database.one(
      `select 1 from consent where person_id = $1 and purpose = 'analytics' and withdrawn_at is null`,
      [personId],
    );
    return consent !== null;
  }
}

/** The class that an event is about: told as such, or as what a discussion belongs to. */
function classOf({ classId, kind, subjectId }: { classId?: unknown; kind?: unknown; subjectId?: unknown }) {
  if (typeof classId === 'string') return classId;
  return kind === 'classes' && typeof subjectId === 'string' ? subjectId : null;
}
