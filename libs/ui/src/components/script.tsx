import { usePage } from '../page-context';

/**
 * Loads one enhance module, by its plain built name (`ui-listen.js`). A browser runs a module once however
 * often it is named, so each component names the one it needs.
 */
export function Script({ name }: { name: string }) {
  const { assets } = usePage();
  return <script type="module" src={assets.url(name)} defer />;
}
