import {
  classAttended,
  classCompleted,
  classRegistered,
  completionWithdrawn,
  feedbackGiven,
  registrationCancelled,
} from '@domdom/classes';
import { certificateIssued } from '@domdom/credentials';
import { questionAnswered, questionAsked } from '@domdom/discussions';
import {
  courseCompleted,
  declined,
  enrolled,
  expired,
  lessonDone,
  lessonOpened,
  lessonReopened,
  lessonScored,
  programmeCompleted,
  programmeFollowed,
  programmeLeft,
  withdrawn,
} from '@domdom/enrolments';
import { statementRecorded } from '@domdom/h5p';
import {
  activityIds,
  activityTypes,
  LrsService,
  type PortalActivity,
  type PortalDeed,
  portalStatement,
} from '@domdom/lrs';
import { packageStatement } from '@domdom/packages';
import { Database, type EventConsumer, EventConsumers, HomePage, type StoredEvent } from '@domdom/platform';
import { quizStatementRecorded } from '@domdom/quizzes';
import { pollAnswered } from '@domdom/rooms';
import { Injectable, type OnModuleInit } from '@nestjs/common';

type Deed = Omit<PortalDeed, 'eventId' | 'address'> & {
  unitId: string | null;
  /** How somebody learns, step by step: recorded only for those who agreed to it (docs/adr/0007). */
  behaviour?: boolean;
};

/**
 * Writes what happens in the portal into the record store. It stands among the programs because it knows every
 * library that tells of something; docs/xapi-profile.md lists what it writes.
 */
@Injectable()
export class LearningRecords implements EventConsumer, OnModuleInit {
  readonly consumer = 'lrs.learning-records';
  readonly types = [
    enrolled,
    withdrawn,
    declined,
    expired,
    lessonOpened,
    lessonDone,
    lessonScored,
    lessonReopened,
    courseCompleted,
    programmeFollowed,
    programmeLeft,
    programmeCompleted,
    certificateIssued,
    classRegistered,
    registrationCancelled,
    classAttended,
    classCompleted,
    completionWithdrawn,
    feedbackGiven,
    pollAnswered,
    questionAsked,
    questionAnswered,
    statementRecorded,
    packageStatement,
    quizStatementRecorded,
  ].map(({ type }) => type);

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
    const deed = this.deedOf(event);
    if (!deed || (deed.behaviour && !(await this.agreed(deed.personId)))) return;
    const { unitId, behaviour, ...told } = deed;
    const statement = portalStatement({ ...told, eventId: event.id, address: this.homePage.address });
    await this.lrs.record([statement], { unitId });
  }

  private deedOf(event: StoredEvent): Deed | null {
    const { address } = this.homePage;
    const at = event.occurredAt;
    const course = ({
      courseId,
      courseTitle,
    }: {
      courseId: string;
      courseTitle: string;
    }): PortalActivity => ({
      id: activityIds.course(address, courseId),
      type: activityTypes.course,
      name: courseTitle,
    });
    const programme = ({ programmeId, title }: { programmeId: string; title: string }): PortalActivity => ({
      id: activityIds.programme(address, programmeId),
      type: activityTypes.programme,
      name: title,
    });
    const community = ({ classId, classTitle }: { classId: string; classTitle: string }): PortalActivity => ({
      id: activityIds.communityClass(address, classId),
      type: activityTypes.communityClass,
      name: classTitle,
    });
    if (enrolled.is(event)) {
      const { personId, unitId, enrolmentId, enrolledBy } = event.payload;
      const object = course(event.payload);
      return {
        personId,
        unitId,
        verb: 'registered',
        object,
        at,
        registration: enrolmentId,
        ...(enrolledBy ? { instructorId: enrolledBy } : {}),
      };
    }
    // Who gives up asking or waiting for a place never learned.
    if ((withdrawn.is(event) || expired.is(event) || declined.is(event)) && event.payload.from === 'active') {
      const { personId, unitId, enrolmentId } = event.payload;
      return {
        personId,
        unitId,
        verb: 'exited',
        object: course(event.payload),
        at,
        registration: enrolmentId,
      };
    }
    if (lessonOpened.is(event)) {
      const { personId, unitId, enrolmentId, lessonId, lessonTitle } = event.payload;
      return {
        personId,
        unitId,
        verb: 'opened',
        object: { id: activityIds.lesson(address, lessonId), type: activityTypes.lesson, name: lessonTitle },
        parent: course(event.payload),
        at,
        registration: enrolmentId,
        behaviour: true,
      };
    }
    if (lessonDone.is(event)) {
      const { personId, unitId, enrolmentId, lessonId, lessonTitle, score, doneAt } = event.payload;
      return {
        personId,
        unitId,
        verb: 'completed',
        object: { id: activityIds.lesson(address, lessonId), type: activityTypes.lesson, name: lessonTitle },
        parent: course(event.payload),
        at: new Date(doneAt),
        registration: enrolmentId,
        scaledScore: score,
        behaviour: true,
      };
    }
    if (lessonScored.is(event)) {
      const { personId, unitId, enrolmentId, lessonId, lessonTitle, score, scoredAt } = event.payload;
      return {
        personId,
        unitId,
        verb: 'scored',
        object: { id: activityIds.lesson(address, lessonId), type: activityTypes.lesson, name: lessonTitle },
        parent: course(event.payload),
        at: new Date(scoredAt),
        registration: enrolmentId,
        scaledScore: score,
        behaviour: true,
      };
    }
    if (lessonReopened.is(event)) {
      const { personId, unitId, enrolmentId, lessonId, lessonTitle, reopenedAt } = event.payload;
      return {
        personId,
        unitId,
        verb: 'retracted',
        object: { id: activityIds.lesson(address, lessonId), type: activityTypes.lesson, name: lessonTitle },
        parent: course(event.payload),
        at: new Date(reopenedAt),
        registration: enrolmentId,
        behaviour: true,
      };
    }
    if (courseCompleted.is(event)) {
      const { personId, unitId, enrolmentId, completedAt, lessonsDone, lessonsTotal } = event.payload;
      const object = course(event.payload);
      const counted = lessonsTotal === undefined ? {} : { steps: { done: lessonsDone, total: lessonsTotal } };
      return {
        personId,
        unitId,
        verb: 'completed',
        object,
        at: new Date(completedAt),
        registration: enrolmentId,
        ...counted,
      };
    }
    if (programmeFollowed.is(event)) {
      const { personId, unitId, programmeEnrolmentId, followedAt } = event.payload;
      const object = programme(event.payload);
      const registration = programmeEnrolmentId;
      return { personId, unitId, verb: 'registered', object, at: new Date(followedAt), registration };
    }
    if (programmeLeft.is(event)) {
      const { personId, unitId, programmeEnrolmentId, leftAt, stepsDone, stepsTotal } = event.payload;
      return {
        personId,
        unitId,
        verb: 'exited',
        object: programme(event.payload),
        at: new Date(leftAt),
        registration: programmeEnrolmentId,
        steps: { done: stepsDone, total: stepsTotal },
      };
    }
    if (programmeCompleted.is(event)) {
      const { personId, unitId, programmeEnrolmentId, completedAt, stepsDone, stepsTotal } = event.payload;
      return {
        personId,
        unitId,
        verb: 'completed',
        object: programme(event.payload),
        at: new Date(completedAt),
        registration: programmeEnrolmentId,
        steps: { done: stepsDone, total: stepsTotal },
      };
    }
    if (certificateIssued.is(event)) {
      const { personId, unitId, certificateId, title, issuedAt } = event.payload;
      const object = {
        id: activityIds.certificate(address, certificateId),
        type: activityTypes.certificate,
        name: title,
      };
      return { personId, unitId, verb: 'earned', object, at: new Date(issuedAt) };
    }
    if (classRegistered.is(event)) {
      const { personId, unitId, registeredBy } = event.payload;
      return {
        personId,
        unitId,
        verb: 'registered',
        object: community(event.payload),
        at,
        instructorId: registeredBy,
        place: event.payload.status,
      };
    }
    if (registrationCancelled.is(event)) {
      const { personId, unitId, cancelledBy } = event.payload;
      return {
        personId,
        unitId,
        verb: 'cancelled',
        object: community(event.payload),
        at,
        instructorId: cancelledBy,
      };
    }
    if (classAttended.is(event)) {
      const { personId, unitId, classId, sessionId, courseId, on, minutes, markedBy } = event.payload;
      const { status, before } = event.payload;
      // Of somebody who was never marked as present nothing is recorded.
      if (status !== 'present' && before !== 'present') return null;
      return {
        personId,
        unitId,
        verb: status === 'present' ? 'attended' : 'retracted',
        object: { id: activityIds.session(address, classId, sessionId), type: activityTypes.session },
        parent: community(event.payload),
        ...(courseId
          ? { grouping: { id: activityIds.course(address, courseId), type: activityTypes.course } }
          : {}),
        at: new Date(on),
        duration: minutes,
        instructorId: markedBy,
        ...(status === 'present' ? { markedBy: event.payload.how } : {}),
      };
    }
    if (classCompleted.is(event)) {
      const { personId, unitId, courseId, attended, held, minutes, completedAt } = event.payload;
      return {
        personId,
        unitId,
        verb: 'completed',
        object: community(event.payload),
        ...(courseId
          ? { grouping: { id: activityIds.course(address, courseId), type: activityTypes.course } }
          : {}),
        at: new Date(completedAt),
        duration: minutes,
        steps: { done: attended, total: held },
      };
    }
    if (completionWithdrawn.is(event)) {
      const { personId, unitId } = event.payload;
      return { personId, unitId, verb: 'retracted', object: community(event.payload), at };
    }
    if (pollAnswered.is(event)) {
      const { personId, unitId, classId, sessionId, pollId, question, choices, chosen } = event.payload;
      return {
        personId,
        unitId,
        verb: 'answered',
        object: {
          id: activityIds.poll(address, pollId),
          type: activityTypes.question,
          name: question,
          choices,
        },
        parent: { id: activityIds.session(address, classId, sessionId), type: activityTypes.session },
        grouping: community(event.payload),
        chosen,
        at: new Date(event.payload.at),
        behaviour: true,
      };
    }
    if (feedbackGiven.is(event)) {
      const { personId, unitId, classId, sessionId } = event.payload;
      return {
        personId,
        unitId,
        verb: 'rated',
        object: { id: activityIds.session(address, classId, sessionId), type: activityTypes.session },
        parent: community(event.payload),
        at,
        behaviour: true,
      };
    }
    if (questionAsked.is(event) || questionAnswered.is(event)) {
      const { personId, unitId, kind, subjectId, subjectTitle, questionId, writtenBy } = event.payload;
      const subject =
        kind === 'courses'
          ? course({ courseId: subjectId, courseTitle: subjectTitle })
          : community({ classId: subjectId, classTitle: subjectTitle });
      const answering = questionAnswered.is(event) && event.payload.comment ? 'commented' : 'answered';
      return {
        personId,
        unitId,
        verb: questionAsked.is(event) ? 'asked' : answering,
        object: { id: activityIds.askedQuestion(address, questionId), type: activityTypes.askedQuestion },
        parent: subject,
        at,
        instructorId: writtenBy,
        behaviour: true,
      };
    }
    return null;
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
