import { ClassesService, type ClassView, canWithClass, classAccessOf } from '@domdom/classes';
import { type Actor, Clock, commonErrors, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { opensAt, type RoomHours, type RoomPhase, roomPhase } from '../domain/room-hours';
import type { RoomRole } from '../protocol';
import { roomErrors } from '../rooms.errors';
import { RoomsRepository } from './rooms.repository';

/** A room for somebody who belongs there, whether it is open or not. */
export interface RoomEntry extends RoomHours {
  sessionId: string;
  classId: string;
  courseId: string | null;
  unitId: string;
  topic: string;
  title: string;
  role: RoomRole;
  phase: RoomPhase;
  /** From when on this person may come. */
  opensAt: Date;
  /** Guests do not learn each other's names. */
  sensitive: boolean;
  /** Where the class meets when that is a page of its own choosing. */
  link: string | null;
  unitName: string;
  /** The names of those who teach it. */
  instructors: string[];
  chatOpen: boolean;
  removed: boolean;
}

/** Who may be in a room. */
@Injectable()
export class RoomAccess {
  constructor(
    private readonly rooms: RoomsRepository,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
  ) {}

  /**
   * The room of a session for those who run its class and for those who have a place in it. In a hybrid class the places
   * in the hall count too: whoever cannot come this evening follows from home. A class that meets only in person has no
   * room.
   * @throws common.notFound, rooms.noRoom, rooms.notForOthers, rooms.registeredOnly
   */
  async entry(actor: Actor, sessionId: string, classId?: string): Promise<RoomEntry> {
    const row = isId(sessionId) ? await this.rooms.room(sessionId, actor.personId) : null;
    if (!row || (classId !== undefined && row.classId !== classId)) throw commonErrors.notFound();
    const view = await this.classes.get(actor, row.classId);
    if (view.mode === 'in-person') throw roomErrors.noRoom();
    // What is said in a room is said by the person themselves.
    if (actor.representedBy !== null) throw roomErrors.notForOthers();
    const role = this.roleOf(actor, view);
    const { classId: ofClass, sessionStatus, ...rest } = row;
    const hours = { ...rest, cancelled: view.status !== 'open' || sessionStatus === 'cancelled' };
    return {
      ...hours,
      sessionId,
      classId: ofClass,
      courseId: view.courseId,
      unitId: view.unitId,
      topic: view.topic,
      title: view.title,
      sensitive: view.sensitive,
      link: view.onlineUrl,
      unitName: view.unitName,
      instructors: view.instructors.map(({ name }) => name),
      role,
      phase: roomPhase(hours, role, this.clock.now()),
      opensAt: opensAt(hours, role),
    };
  }

  /** The same for those who run the class. @throws rooms.hostsOnly */
  async hostEntry(actor: Actor, sessionId: string): Promise<RoomEntry> {
    const entry = await this.entry(actor, sessionId);
    if (entry.role !== 'host') throw roomErrors.hostsOnly();
    return entry;
  }

  private roleOf(actor: Actor, view: ClassView): RoomRole {
    if (canWithClass('run', actor, classAccessOf(view))) return 'host';
    if (view.own?.status === 'confirmed') return 'guest';
    throw roomErrors.registeredOnly();
  }
}
