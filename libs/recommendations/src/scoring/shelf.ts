import type { Model, Popularity } from '@domdom/recommender';
import {
  ContentNeighbours,
  IdMap,
  type InteractionMatrix,
  type ItemContent,
  TopicIndex,
} from '@domdom/recommender';
import { levelNumbers, type ShelfCourse, type ShelfProgramme } from '../domain/shelf-items';

/** A trained model as it is loaded. `model` is null when there was too little to learn from, or its file is damaged. */
export interface TrainedModels {
  id: string;
  /** The courses behind the models' item indexes. */
  items: readonly string[];
  /** Which of them anybody has taken. */
  taken: ReadonlySet<number>;
  learners: number;
  model: Model | null;
  popularity: Popularity | null;
}

/**
 * What recommendations are made from, kept in memory: the open courses and programmes and the newest model.
 * Items are the model's courses first, then those that were opened since it was trained.
 */
export class Shelf {
  readonly items: IdMap;
  /** By item; null for a course that is not open (any more): it may stand in a history, never in a list. */
  readonly courses: readonly (ShelfCourse | null)[];
  readonly contents: readonly ItemContent[];
  /** For courses nobody has taken: the taken ones they resemble. */
  readonly neighbours: ContentNeighbours;
  /** By topic, programme and level over all open courses. */
  readonly likeness: TopicIndex;
  /** By topic alone; the level counts only for digital courses, where the newcomer's answer says it. */
  readonly interests: TopicIndex;

  constructor(
    courses: readonly ShelfCourse[],
    readonly programmes: readonly ShelfProgramme[],
    readonly models: TrainedModels | null,
  ) {
    this.items = IdMap.from([...(models?.items ?? []), ...courses.map((course) => course.id)]);
    const byId = new Map(courses.map((course) => [course.id, course]));
    this.courses = this.items.toArray().map((id) => byId.get(id) ?? null);
    const programmesOf = new Map<string, string[]>();
    for (const programme of programmes) {
      for (const courseId of programme.courseIds) {
        programmesOf.set(courseId, [...(programmesOf.get(courseId) ?? []), `programme ${programme.id}`]);
      }
    }
    this.contents = this.courses.map((course) =>
      course
        ? {
            topics: [course.topic, ...(programmesOf.get(course.id) ?? [])],
            level: levelNumbers[course.level],
          }
        : { topics: [] },
    );
    const open = new Set(this.courses.flatMap((course, item) => (course ? [item] : [])));
    this.likeness = new TopicIndex(this.contents, open);
    this.interests = new TopicIndex(
      this.courses.map((course) => ({
        topics: course ? [course.topic] : [],
        ...(course?.topic === 'digital-skills' && { level: levelNumbers[course.level] }),
      })),
      open,
    );
    this.neighbours = new ContentNeighbours(
      this.contents,
      takenMatrix(this.size, models?.taken ?? new Set()),
    );
  }

  get size(): number {
    return this.items.size;
  }

  /** How many of the items the models know; they are the first. */
  get modelled(): number {
    return this.models?.items.length ?? 0;
  }
}

/** The least matrix that says which items were taken, which is all that `ContentNeighbours` reads of it. */
function takenMatrix(columns: number, taken: ReadonlySet<number>): InteractionMatrix {
  const columnOf = Int32Array.from(taken).sort();
  return {
    rows: 1,
    columns,
    rowStart: Int32Array.of(0, columnOf.length),
    columnOf,
    values: new Float64Array(columnOf.length).fill(1),
  };
}
