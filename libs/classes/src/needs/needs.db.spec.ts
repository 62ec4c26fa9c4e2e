import type { Actor } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { openStage, type Stage } from '../testing/held-class';
import { LearningNeeds } from './learning-needs.service';

describe('what people want to learn next', () => {
  let stage: Stage;
  let needs: LearningNeeds;
  const say = (actor: Actor, topics: Topic[], words: string | null = null) =>
    needs.say(actor, { topics, times: ['evening'], words });
  const peopleFor = async (unitId: string, topic: Topic) =>
    (await needs.figures(unitId)).topics.find((one) => one.topic === topic)?.people;

  beforeEach(async () => {
    stage = await openStage();
    needs = stage.module.get(LearningNeeds);
  });
  afterEach(() => stage.module.close());

  it('is one answer per person, changed by the next and taken back on wish', async () => {
    const actor = await stage.learner();
    await say(actor, ['law']);
    await say(actor, ['work', 'green-skills'], 'Làm mắm');
    expect(await needs.of(actor.personId)).toEqual({
      topics: ['work', 'green-skills'],
      times: ['evening'],
      words: 'Làm mắm',
    });
    await needs.withdraw(actor);
    expect(await needs.of(actor.personId)).toBeNull();
    await expect(needs.say(actor, { topics: [], times: [], words: null })).rejects.toThrow(
      'learning-needs.nothingSaid',
    );
  });

  it('is never counted out for one or two people, nor are their words shown', async () => {
    const [a, b, c] = (await stage.learners(3)) as [Actor, Actor, Actor];
    await say(a, ['law', 'work'], 'Quyền của tôi');
    await say(b, ['law'], 'Ly hôn');
    const { commune, province } = stage.units;
    expect(await peopleFor(commune.id, 'law')).toBeNull();
    expect((await needs.figures(commune.id)).words).toEqual([]);
    await say(c, ['law'], 'Đất đai');
    expect(await peopleFor(commune.id, 'law')).toBe(3);
    expect(await peopleFor(commune.id, 'work')).toBeNull();
    expect(await peopleFor(commune.id, 'science')).toBe(0);
    const above = await needs.figures(province.id);
    expect(above.areas).toEqual([{ unitId: commune.id, name: commune.name, people: 3 }]);
    expect(above.times.find(({ time }) => time === 'evening')?.people).toBe(3);
    expect((await needs.figures(commune.id)).words).toHaveLength(3);
  });

  it('does not tell what one person says by what is left of a unit without its parts, nor from one day to the next', async () => {
    const { commune, province } = stage.units;
    for (const actor of await stage.learners(3)) await say(actor, ['law']);
    const before = await needs.figures(commune.id);
    await say(await stage.learner(), ['law', 'work']);
    const after = await needs.figures(commune.id);
    const known = ({ answered, topics, areas }: typeof before) => ({
      answered,
      law: topics.find(({ topic }) => topic === 'law'),
      areas,
    });
    expect(known(after)).toEqual(known(before));
    expect((await needs.figures(province.id)).areas).toEqual([
      { unitId: commune.id, name: commune.name, people: 3 },
    ]);
  });

  it('does not tell how many said so to who counts up on paper until the figure turns', async () => {
    const { commune } = stage.units;
    await say(await stage.learner(), ['law']);
    const seen: unknown[] = [];
    for (const people of [2, 3, 3]) {
      await needs.enterSheet(
        stage.official,
        commune.id,
        '2026-11-20',
        new Map<Topic, number>([['law', people]]),
      );
      seen.push(await peopleFor(commune.id, 'law'));
    }
    expect(seen).toEqual([null, 3, 6]);
  });

  it('counts paper with what people said themselves, for officials who reach the unit alone', async () => {
    const { commune, province } = stage.units;
    await say(await stage.learner(), ['law']);
    await needs.enterSheet(
      stage.official,
      commune.id,
      '2026-11-20',
      new Map<Topic, number>([
        ['law', 12],
        ['work', 0],
      ]),
    );
    expect(await peopleFor(commune.id, 'law')).toBe(12);
    const above = new Map<Topic, number>([['law', 3]]);
    await expect(needs.enterSheet(stage.official, province.id, '2026-11-20', above)).rejects.toThrow(
      'common.forbidden',
    );
    await expect(needs.figuresFor(await stage.learner(), commune.id)).rejects.toThrow('common.forbidden');
    await expect(needs.enterSheet(stage.official, commune.id, '2026-11-20', new Map())).rejects.toThrow(
      'learning-needs.nobodyCounted',
    );
  });
});
