import { type LessonPlayer, LessonPlayers, type LessonView, type PlayedLesson } from '@domdom/courses';
import { type Actor, localPath, requestContext } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { canEditPackage } from '../domain/package.policy';
import type { PackageKind } from '../manifest/package.types';
import { CannotRun, PackageFrame } from '../pages/package-frame';
import { PackagesRepository } from '../storing/packages.repository';
import { AttemptsRepository } from './attempts.repository';
import { PackagesHost } from './packages-host';
import { Passes } from './passes';

/** Shows packages inside the lesson page: a frame of the packages' own host. */
@Injectable()
export class PackageLessonPlayers implements OnModuleInit {
  constructor(
    private readonly players: LessonPlayers,
    private readonly passes: Passes,
    private readonly host: PackagesHost,
    private readonly attempts: AttemptsRepository,
    private readonly packages: PackagesRepository,
  ) {}

  onModuleInit(): void {
    this.players.add(this.playerOf('scorm'));
    this.players.add(this.playerOf('cmi5'));
  }

  private playerOf(kind: PackageKind): LessonPlayer {
    return {
      kind,
      render: (played) => this.render(played),
      // What is in a package cannot be read without running it.
      textAlternative: async () => null,
      weigh: (lessons) => this.packages.weights(lessons),
      editAddress: ({ id }: LessonView) => `/teach/packages/${id}`,
      mayAttach: async (actor: Actor, contentId: string) => {
        const found = await this.packages.find(contentId);
        return found !== null && found.kind === kind && canEditPackage(actor, found);
      },
    };
  }

  private async render({ actor, enrolmentId, lesson }: PlayedLesson): Promise<VNode> {
    const { origin } = this.host;
    if (!origin || !lesson.contentId) return <CannotRun />;
    const pass = this.passes.launch({
      personId: actor.personId,
      packageId: lesson.contentId,
      lessonId: lesson.id,
      enrolmentId,
    });
    const attempt = enrolmentId ? await this.attempts.open(enrolmentId, lesson.id) : null;
    const current = attempt?.packageId === lesson.contentId ? attempt : null;
    const src = origin + localPath(requestContext.language(), `/packages/run/${pass}`);
    return <PackageFrame src={src} lesson={lesson} attempt={current} />;
  }
}
