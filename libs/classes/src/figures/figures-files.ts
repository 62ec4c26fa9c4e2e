import { byteOrderMark, csvLine, dayOf, type Language } from '@domdom/platform';
import { topicLabels } from '@domdom/ui';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { sessionWords } from '../classes.messages';
import { timeOf } from '../domain/recurrence';
import type { ClassReport } from './class-report.service';
import { ageLabel, figureWords, periodWords, sexLabel, shownWords } from './figures.messages';
import type { UnitReport } from './unit-figures.service';

type Cell = string | number;
/** A table as lines of cells; a line with one cell is a heading. */
export type Lines = Cell[][];

/** The report of a class as a table. */
export function classReportLines(language: Language, report: ClassReport, now: Date): Lines {
  const say = figureWords[language];
  const { view, sessions, who, completed, feedback, wishes } = report;
  const answers = feedback.reduce((sum, one) => sum + one.answers, 0);
  const happy = feedback.reduce((sum, one) => sum + one.counts[3], 0);
  return [
    [view.title],
    [say.unit, [view.unitName, view.partnerName].filter(Boolean).join(', ')],
    [say.instructor, view.instructors.map(({ name }) => name).join(', ')],
    [say.registered, who.registered],
    [say.came, who.came],
    [say.completed, completed],
    [say.feedback, answers === 0 ? say.noFeedback : say.feedbackLine(happy, answers)],
    [say.sessionTable],
    ...sessions.map((session): Cell[] => [
      `${dayOf(session.startsAt)} ${timeOf(session.startsAt)}`,
      sessionWords(language, session, now),
      session.present,
      session.marked,
    ]),
    [say.bySex],
    ...who.sexes.map(({ sex, people }): Cell[] => [
      sexLabel(language, sex),
      people ?? shownWords(language, people),
    ]),
    [say.byAge],
    ...who.ages.map(({ age, people }): Cell[] => [
      ageLabel(language, age),
      people ?? shownWords(language, people),
    ]),
    [say.byArea],
    ...who.areas.map(({ area, people }): Cell[] => [
      area ?? say.unknownArea,
      people ?? shownWords(language, people),
    ]),
    [say.wishes],
    ...wishes.map(({ topic, people }): Cell[] => [topicLabels[topic][language], people]),
  ];
}

/** The report of a unit as a table. */
export function unitReportLines(language: Language, report: UnitReport): Lines {
  const say = figureWords[language];
  const { unit, period, total, rows, sexes, ages, taught } = report;
  const hours = (minutes: number) => Math.round(minutes / 6) / 10;
  return [
    [`${say.report}: ${unit.name}, ${periodWords(language, period)}`],
    [say.unit, say.classes, say.sessions, say.cancelledSessions, say.hours, say.peopleCame, say.attendances],
    ...[{ name: unit.name, unitId: unit.id, ...total }, ...rows].map((row): Cell[] => [
      row.unitId === null ? say.itself : (row.name ?? ''),
      row.classes,
      row.sessions,
      row.cancelled,
      hours(row.minutes),
      row.people,
      row.attendances,
    ]),
    [say.bySex],
    ...sexes.map(({ sex, people }): Cell[] => [sexLabel(language, sex), people]),
    [say.byAge],
    ...ages.map(({ age, people }): Cell[] => [ageLabel(language, age), people]),
    [say.taught],
    [say.name, say.sessions, say.hours],
    ...taught.map(({ name, sessions, minutes }): Cell[] => [name, sessions, hours(minutes)]),
  ];
}

export const csvOf = (lines: Lines): string => byteOrderMark + lines.map(csvLine).join('');

export function xlsxOf(lines: Lines, sheet: string): Promise<Buffer> {
  const data = lines.map(
    (line): Row =>
      line.map((value) =>
        typeof value === 'number'
          ? { value, type: Number }
          : { value, type: String, ...(line.length === 1 ? { fontWeight: 'bold' as const } : {}) },
      ),
  );
  return writeExcelFile(data, { sheet, columns: [{ width: 36 }, { width: 20 }] }).toBuffer();
}
