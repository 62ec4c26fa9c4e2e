import { AccessGuard, type Actor, type Csrf, unknownVisitor, VisitorResolver } from '@domdom/platform';
import { navigationFor } from '@domdom/ui';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { MeasurementController } from './measurement/measurement.controller';
import { RecommendationsAdminController } from './recommendations.admin.controller';
import './recommendations-web.module';

const administrator = (unitId: string | null): Actor => ({
  personId: '0198c000-0000-7000-8000-000000000001',
  name: 'Quản trị',
  language: 'vi',
  homeUnitId: null,
  grants: [{ role: 'administrator', unitId }],
  consents: { analytics: false, recommendations: false },
  representedBy: null,
  by: 'session',
});
class Somebody extends VisitorResolver {
  constructor(private readonly actor: Actor | null) {
    super();
  }
  async resolve() {
    return { ...unknownVisitor, actor: this.actor };
  }
}
const routes = [RecommendationsAdminController, MeasurementController].flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype)
    .filter((name) => Reflect.hasMetadata('path', Reflect.get(controller.prototype, name)))
    .map((name) => [`${controller.name}.${name}`, controller, name] as const),
);

describe('what serves everybody and is run by the administrators of the whole portal', () => {
  it('has pages and buttons', () => expect(routes.length).toBeGreaterThanOrEqual(9));

  it('is in the menu of those who may open it, and of nobody else', () => {
    const menu = (actor: Actor | null) =>
      navigationFor(actor).flatMap(({ path }) => (path.startsWith('/admin') ? path : []));
    expect(menu(administrator(null))).toContain('/admin/recommendations');
    expect(menu(administrator('0198c000-0000-7000-8000-000000000002'))).toEqual([]);
    expect(menu(null)).toEqual([]);
  });

  it.each(routes)(
    '%s is closed to whoever administers one unit, and to who does not',
    async (_, controller, name) => {
      const enter = (actor: Actor | null) => {
        const csrf: Pick<Csrf, 'check'> = { check: () => undefined };
        const context = {
          getType: () => 'http',
          getClass: () => controller,
          getHandler: () => Reflect.get(controller.prototype, name),
          switchToHttp: () => ({
            getRequest: () => ({}),
            getResponse: () => ({ setHeader: () => undefined }),
          }),
        };
        const guard = new AccessGuard(new Reflector(), new Somebody(actor), csrf as Csrf);
        return guard.canActivate(context as unknown as ExecutionContext);
      };
      expect(await enter(administrator(null))).toBe(true);
      const forbidden = { code: 'common.forbidden' };
      await expect(enter(administrator('0198c000-0000-7000-8000-000000000002'))).rejects.toMatchObject(
        forbidden,
      );
      await expect(
        enter({ ...administrator(null), grants: [{ role: 'official', unitId: null }] }),
      ).rejects.toMatchObject(forbidden);
      await expect(enter(null)).rejects.toMatchObject({ code: 'common.signInFirst' });
    },
  );
});
