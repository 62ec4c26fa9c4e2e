import {
  type ContentOwner,
  type ContentPacker,
  type ContentUnpacker,
  type LessonPlayer,
  LessonPlayers,
  type LessonView,
  type PlayedLesson,
} from '@domdom/courses';
import { type Actor, commonErrors, localPath, requestContext } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { packageErrors } from '../domain/package.errors';
import { canEditPackage } from '../domain/package.policy';
import type { PackageKind } from '../manifest/package.types';
import { CannotRun, PackageFrame } from '../pages/package-frame';
import { PackagesRepository } from '../storing/packages.repository';
import { PackagesService } from '../storing/packages.service';
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
    private readonly storing: PackagesService,
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
      copy: (contentId) => this.copy(contentId),
      pack: async (contentId, files) => this.pack(contentId, files),
      unpack: (packed, files, owner) => this.unpack(kind, packed, files, owner),
      mayAttach: async (actor: Actor, contentId: string) => {
        const found = await this.packages.find(contentId);
        return found !== null && found.kind === kind && canEditPackage(actor, found);
      },
    };
  }

  /** A package never changes: another one takes its place. So both lessons show the same. */
  private async copy(contentId: string): Promise<string> {
    if (!(await this.packages.keep(contentId))) throw commonErrors.notFound();
    return contentId;
  }

  private pack(contentId: string, files: ContentPacker): { package: string } {
    return { package: files.add('package.zip', () => this.storing.stream(contentId)) };
  }

  private async unpack(
    kind: PackageKind,
    packed: unknown,
    files: ContentUnpacker,
    { personId, unitId }: ContentOwner,
  ): Promise<string> {
    const name = (packed as { package?: unknown } | null)?.package;
    if (typeof name !== 'string') throw packageErrors.noFile();
    const id = await this.storing.bring(await files.onDisk(name), { kind, unitId, authorId: personId });
    files.ifUndone(() => this.storing.forgetFiles(id));
    return id;
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
