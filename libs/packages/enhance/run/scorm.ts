import { resumedCmi } from '../../src/scorm/resumed-cmi';
import { Commits } from './commits';
import { RunPage } from './page';
import { type Part, readTold } from './told';

/** What both versions of the run-time have in common. */
export interface ScormApi {
  loadFromJSON(json: Record<string, unknown>, element: string): void;
  on(event: string, listener: (...given: unknown[]) => void): void;
}
export type ScormMaker = new (settings: Record<string, unknown>) => ScormApi;
type Report = (params: unknown, terminated: boolean) => void;
export interface ScormKind {
  /** Makes a run-time that reports through `report`. */
  make(settings: Record<string, unknown>): ScormApi;
  /** Where packages look for it: `API`, `API_1484_11`. */
  name: string;
  /** What the first call of a package is named. */
  initialize: string;
  navigates: boolean;
}

const answerAtOnce = { result: 'true', errorCode: 0 };

/** The run-time reports as to a server; the reports go into the queue, which never makes a package wait. */
const settingsFor = (report: Report): Record<string, unknown> => ({
  lmsCommitUrl: '/',
  autocommit: true,
  autocommitSeconds: 10,
  sendFullCommit: true,
  dataCommitFormat: 'json',
  alwaysSendTotalTime: true,
  mastery_override: true,
  selfReportSessionTime: true,
  logLevel: 5,
  httpService: {
    processHttpRequest: (
      _url: string,
      params: unknown,
      _immediate: boolean,
      _log: unknown,
      _listeners: unknown,
      metadata?: { isTerminateCommit?: boolean },
    ) => {
      report(params, metadata?.isTerminateCommit === true);
      return answerAtOnce;
    },
    updateSettings: () => undefined,
  },
});

/** Runs a SCORM package: a run-time for each part, in the window that its page finds as its parent. */
export function runScorm(kind: ScormKind): void {
  const told = readTold();
  const commits = new Commits(told, {
    state: (state) => page.say(told.words[state]),
    outcome: ({ completed, success }) => {
      if (completed && success !== false) page.tellDone();
    },
  });
  const prepare = (part: Part): void => {
    if (!part.sco) {
      commits.add(part, {}, true);
      return;
    }
    const api = kind.make(
      settingsFor((params, terminated) => {
        const last = (params as { cmi?: Record<string, unknown> }).cmi ?? {};
        commits.add(part, last, terminated);
        // Who opens the part again goes on from here.
        part.cmi = resumedCmi(last);
      }),
    );
    api.loadFromJSON(part.cmi ?? {}, 'cmi');
    api.on(kind.initialize, () => commits.add(part, part.cmi ?? {}, false));
    if (kind.navigates) {
      api.on('SequenceNext', () => page.step(1));
      api.on('SequencePrevious', () => page.step(-1));
      api.on('SequenceChoice', (id) => page.openById(String(id)));
    }
    (window as unknown as Record<string, unknown>)[kind.name] = api;
  };
  const page = new RunPage(told, prepare);
  page.begin();
}
