import { RequestMethod, type Type } from '@nestjs/common';
import { PortalModule } from '../../apps/portal/src/portal.module';

type Imported =
  | Type
  | { module: Type; controllers?: Type[]; imports?: Imported[] }
  | { forwardRef(): Imported };

const listOf = <T>(key: string, holder: object): T[] => Reflect.getMetadata(key, holder) ?? [];

/** The controllers of a module and of all that it imports. */
function controllersOf(imported: Imported, seen: Set<unknown>): Type[] {
  if ('forwardRef' in imported) return controllersOf(imported.forwardRef(), seen);
  if (seen.has(imported)) return [];
  seen.add(imported);
  const dynamic = 'module' in imported ? imported : null;
  const module = 'module' in imported ? imported.module : imported;
  const imports = [...listOf<Imported>('imports', module), ...(dynamic?.imports ?? [])];
  const own = [...listOf<Type>('controllers', module), ...(dynamic?.controllers ?? [])];
  return [...own, ...imports.flatMap((one) => controllersOf(one, seen))];
}

const paths = (path: string | string[] | undefined): string[] => [path ?? '/'].flat();

/** The pattern of every GET route of the portal, read from the programs themselves: `/courses/:slug`. */
export function getRoutes(): string[] {
  const found = new Set<string>();
  for (const controller of controllersOf(PortalModule, new Set())) {
    const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype));
    for (const { value: method } of methods) {
      if (typeof method !== 'function' || Reflect.getMetadata('method', method) !== RequestMethod.GET)
        continue;
      for (const start of paths(Reflect.getMetadata('path', controller)))
        for (const end of paths(Reflect.getMetadata('path', method)))
          found.add(
            `/${[start, end]
              .flatMap((part) => part.split('/'))
              .filter(Boolean)
              .join('/')}`,
          );
    }
  }
  return [...found].sort();
}

/** Says which pattern an address belongs to; the one with the fewest parameters wins, as a literal path should. */
export function matcher(patterns: readonly string[]): (path: string) => string | null {
  const parameters = (pattern: string) => pattern.split(/[:*]/).length;
  const expressions = [...patterns]
    .sort((a, b) => parameters(a) - parameters(b))
    .map((pattern) => ({ pattern, expression: expressionOf(pattern) }));
  return (path) => expressions.find(({ expression }) => expression.test(path))?.pattern ?? null;
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern
    .split('/')
    .map((part) => (part.startsWith('*') ? '.+' : part.replaceAll('.', '\\.').replace(/:\w+/, '[^/]+')));
  return new RegExp(`^${parts.join('/')}$`);
}
