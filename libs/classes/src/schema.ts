import type { Schema } from '@domdom/platform';
import { ClassSession } from './domain/class-session.entity';
import { CommunityClass } from './domain/community-class.entity';
import { Venue } from './domain/venue.entity';
import { CreateClasses1700000006000 } from './migrations/1700000006000-create-classes';
import { IndexClassesToCome1700000006100 } from './migrations/1700000006100-index-classes-to-come';
import { IndexClassList1700000006200 } from './migrations/1700000006200-index-class-list';
import { AddClassOpenness1700000064000 } from './migrations/1700000064000-add-class-openness';
import { AddJoining1700000064100 } from './migrations/1700000064100-add-joining';
import { AddClassHelpers1700000064500 } from './migrations/1700000064500-add-class-helpers';
import { FindClasses1700000065000 } from './migrations/1700000065000-find-classes';
import { CreateClassReminders1700000066100 } from './migrations/1700000066100-create-class-reminders';
import { AttendByManyWays1700000067000 } from './migrations/1700000067000-attend-by-many-ways';
import { CreateClassAfter1700000069100 } from './migrations/1700000069100-create-class-after';
import { InviteOnePerson1700000073020 } from './migrations/1700000073020-invite-one-person';

export const classesSchema: Schema = {
  entities: [Venue, CommunityClass, ClassSession],
  migrations: [
    CreateClasses1700000006000,
    IndexClassesToCome1700000006100,
    IndexClassList1700000006200,
    CreateClassAfter1700000069100,
    FindClasses1700000065000,
    AddClassOpenness1700000064000,
    AddJoining1700000064100,
    AddClassHelpers1700000064500,
    CreateClassReminders1700000066100,
    AttendByManyWays1700000067000,
    InviteOnePerson1700000073020,
  ],
};
