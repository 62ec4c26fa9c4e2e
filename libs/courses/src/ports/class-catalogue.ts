import { Injectable } from '@nestjs/common';

/** A community class as a step of a programme shows it. */
export interface ClassInPlan {
  id: string;
  title: string;
  unitName: string;
  firstAt: Date;
  lastEndsAt: Date;
  /** Whether people can still come: announced, and not over. */
  open: boolean;
}

/** What programmes need of the classes, which live in another library. */
export interface ClassCatalogue {
  byIds(ids: readonly string[]): Promise<ClassInPlan[]>;
  /** Announced classes by words, the soonest first. */
  find(q: string | undefined, limit: number): Promise<ClassInPlan[]>;
}

/** Where the library of classes plugs itself in; without it there are none. */
@Injectable()
export class ClassCataloguePort implements ClassCatalogue {
  private catalogue: ClassCatalogue | null = null;

  use(catalogue: ClassCatalogue): void {
    this.catalogue = catalogue;
  }
  async byIds(ids: readonly string[]): Promise<ClassInPlan[]> {
    if (!this.catalogue || ids.length === 0) return [];
    const found = new Map((await this.catalogue.byIds(ids)).map((one) => [one.id, one]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }
  async find(q: string | undefined, limit: number): Promise<ClassInPlan[]> {
    return this.catalogue ? this.catalogue.find(q, limit) : [];
  }
}
