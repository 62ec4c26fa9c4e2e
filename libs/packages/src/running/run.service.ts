import { type Language, requestContext } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { packageErrors } from '../domain/package.errors';
import type { PackageManifest, ScormPackage } from '../manifest/package.types';
import { startingCmi } from '../scorm/starting-cmi';
import { PackagesRepository } from '../storing/packages.repository';
import { type AttemptPart, AttemptsRepository } from './attempts.repository';
import { AttemptsService } from './attempts.service';
import { type Launch, Passes } from './passes';

/** A part as the running page's script knows it. */
export interface RunPart {
  id: string;
  title: string;
  /** Where it is opened. */
  src: string;
  /** What a SCO starts with; null for whatever reports in another way. */
  cmi: Record<string, unknown> | null;
  sco: boolean;
  ownWindow: boolean;
  completed: boolean;
  /** Which commit of it was taken last. */
  session: number;
  sequence: number;
}
/** Everything that the running page is made of. */
export interface RunPage {
  kind: PackageManifest['kind'];
  version: PackageManifest['version'];
  title: string;
  parts: RunPart[];
  /** The place of the part that is opened first. */
  first: number;
  /** Null in a preview: nothing is reported. */
  attemptId: string | null;
  session: number;
  pass: string;
  choice: boolean;
  language: Language;
}

/** Opens packages on their own host. */
@Injectable()
export class RunService {
  constructor(
    private readonly passes: Passes,
    private readonly packages: PackagesRepository,
    private readonly attempts: AttemptsRepository,
    private readonly attemptsService: AttemptsService,
  ) {}

  /**
   * The page in which a package runs.
   * @param pass as the lesson page gave it
   * @throws packages.wrongPass
   */
  async open(pass: string): Promise<RunPage> {
    const launch = this.passes.readLaunch(pass);
    const found = await this.packages.find(launch.packageId);
    if (!found) throw packageErrors.wrongPass();
    const entered = launch.enrolmentId ? await this.attemptsService.enter(launch) : null;
    const attemptId = entered?.attempt.id ?? null;
    const session = entered?.session ?? 0;
    const [known, place] = attemptId
      ? await Promise.all([this.attempts.parts(attemptId), this.attempts.place(attemptId)])
      : [[], null];
    const run = this.passes.run({ ...launch, attemptId, session });
    const learner = { id: launch.personId, name: place?.personName ?? '' };
    const parts = found.manifest.parts.map((part, index) => {
      const before = known.find((one) => one.part === part.id);
      return this.partOf(found.manifest, index, launch, run, learner, before);
    });
    const open = parts.findIndex(({ completed }) => !completed);
    return {
      kind: found.kind,
      version: found.version,
      title: found.title,
      parts,
      first: Math.max(0, open),
      attemptId,
      session,
      pass: run,
      choice: found.manifest.kind === 'cmi5' || found.manifest.control.choice,
      language: requestContext.language(),
    };
  }

  private partOf(
    manifest: PackageManifest,
    index: number,
    { packageId }: Launch,
    run: string,
    learner: { id: string; name: string },
    before: AttemptPart | undefined,
  ): RunPart {
    const part = manifest.parts[index]!;
    const scorm = manifest.kind === 'scorm' ? (part as ScormPackage['parts'][number]) : null;
    return {
      id: part.id,
      title: part.title,
      src: scorm ? this.fileAddress(packageId, part.href) : `/packages/run/${run}/unit/${index}`,
      cmi:
        scorm?.sco && manifest.kind === 'scorm'
          ? startingCmi(manifest.version, scorm, before?.cmi ?? null, learner)
          : null,
      sco: scorm?.sco ?? false,
      ownWindow: 'launchMethod' in part && part.launchMethod === 'OwnWindow',
      completed: (scorm ? before?.completed : before?.satisfied) ?? false,
      session: before?.session ?? 0,
      sequence: before?.sequence ?? 0,
    };
  }

  /** Where a file of a package is read, on the packages' host. */
  fileAddress(packageId: string, href: string): string {
    return `/packages/files/${packageId}/${this.passes.filesKey(packageId)}/${href}`;
  }
}
