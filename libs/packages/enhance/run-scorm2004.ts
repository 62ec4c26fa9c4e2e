import * as runTime from 'scorm-again/scorm2004/min';
import { runScorm, type ScormMaker } from './run/scorm';

// Its types say that the class is the default of the module; it is not.
runScorm({
  make: (settings) => new (runTime as unknown as Record<'Scorm2004API', ScormMaker>).Scorm2004API(settings),
  name: 'API_1484_11',
  initialize: 'Initialize',
  navigates: true,
});
