import { newId, REDIS } from '@domdom/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { ContentInput } from '../contents/contents.service';

/** What an author looks at before it is stored. */
export interface PreviewInput {
  personId: string;
  /** The stored content, if there is one, whose files the parameters name. */
  contentId: string | null;
  input: ContentInput;
  /** The part to begin with, by its place in each list on the way to it. */
  openAt: number[];
}
const keptSeconds = 600;

/** Keeps what an author previews on the host of lessons, where their form cannot be sent to. */
@Injectable()
export class PreviewInputs {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** @returns the name under which it is kept for ten minutes */
  async keep(preview: PreviewInput): Promise<string> {
    const name = newId();
    await this.redis.set(`h5p:preview:${name}`, JSON.stringify(preview), 'EX', keptSeconds);
    return name;
  }

  async find(name: string): Promise<PreviewInput | null> {
    const found = await this.redis.get(`h5p:preview:${name}`);
    return found ? (JSON.parse(found) as PreviewInput) : null;
  }
}
