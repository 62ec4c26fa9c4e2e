import { RunPage } from './run/page';
import { readTold } from './run/told';

// A unit of cmi5 speaks with the record store itself; this page only opens it.
new RunPage(readTold(), () => undefined).begin();
