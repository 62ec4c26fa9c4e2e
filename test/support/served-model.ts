import { CoursesModule } from '@domdom/courses';
import { EnrolmentsModule } from '@domdom/enrolments';
import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { RecommendationsModule } from '@domdom/recommendations';
import { RecommendableKinds } from '../../libs/recommendations/src/kinds/recommendable-kinds';
import { ActivityReader } from '../../libs/recommendations/src/training/activity.reader';
import { contentsOf } from '../../libs/recommendations/src/training/contents';
import { modelOf } from '../../libs/recommendations/src/training/recipes';
import { VersionFiles } from '../../libs/recommendations/src/versions/version-files';
import { VersionsRepository } from '../../libs/recommendations/src/versions/versions.repository';
import { openModule, servicesOf } from './database';

/**
 * How far what the portal serves at present is from the same model made anew of what there is now: of the lists for
 * each single course the largest difference of a score, as a part of the largest score.
 */
export async function distanceFromNewFit(dataDir: string): Promise<{ kind: string; distance: number }> {
  const before = process.env['DATA_DIR'];
  process.env['DATA_DIR'] = dataDir;
  const { module } = await openModule(
    {
      imports: [IdentityModule, OrganisationsModule, CoursesModule, EnrolmentsModule, RecommendationsModule],
    },
    new Date(),
  );
  try {
    const get = servicesOf(() => ({ module }));
    const head = await get(VersionsRepository).head();
    const { model } = head ? await get(VersionFiles).load(head) : { model: null };
    if (!head?.recipe || !model) throw new Error('no model is served');
    const { matrix, items } = await get(ActivityReader).read();
    const fresh = modelOf(head.recipe, contentsOf(items, await get(RecommendableKinds).read()));
    if (!fresh) throw new Error(`nobody knows how a ${head.recipe.kind} is made`);
    await fresh.fit(matrix);
    const shared = items.flatMap((id, own) => {
      const known = head.items.indexOf(id);
      return known < 0 ? [] : [{ own, known }];
    });
    let [most, apart] = [0, 0];
    for (const asked of shared) {
      const [served, made] = [model.score({ items: [asked.known] }), fresh.score({ items: [asked.own] })];
      for (const { own, known } of shared) {
        most = Math.max(most, Math.abs(made[own] ?? 0));
        apart = Math.max(apart, Math.abs((made[own] ?? 0) - (served[known] ?? 0)));
      }
    }
    return { kind: head.kind, distance: apart / most };
  } finally {
    await module.close();
    if (before === undefined) delete process.env['DATA_DIR'];
    else process.env['DATA_DIR'] = before;
  }
}
