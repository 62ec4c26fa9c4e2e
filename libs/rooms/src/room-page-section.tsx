import { ClassPageSections, type ShownClass } from '@domdom/classes';
import { Clock } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoomsRepository } from './access/rooms.repository';
import { overrunMilliseconds } from './domain/room-hours';
import { RoomSection } from './pages/room.section';

/** Shows the way to the room that is open or opens next on the page of its class; one query. */
@Injectable()
export class RoomPageSection implements OnModuleInit {
  constructor(
    private readonly classPage: ClassPageSections,
    private readonly rooms: RoomsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.classPage.add({ key: 'room', order: 10, render: (shown) => this.section(shown) });
  }

  private async section({ actor, view, runs }: ShownClass) {
    const belongs = actor?.representedBy === null && (runs || view.own?.status === 'confirmed');
    if (!belongs || view.mode === 'in-person' || view.status !== 'open') return null;
    const since = new Date(this.clock.now().getTime() - overrunMilliseconds);
    const coming = await this.rooms.coming(view.id, since);
    return coming && <RoomSection room={{ ...coming, classId: view.id }} />;
  }
}
