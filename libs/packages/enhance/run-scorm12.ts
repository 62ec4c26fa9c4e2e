import * as runTime from 'scorm-again/scorm12/min';
import { runScorm, type ScormMaker } from './run/scorm';

// Its types say that the class is the default of the module; it is not.
runScorm({
  make: (settings) => new (runTime as unknown as Record<'Scorm12API', ScormMaker>).Scorm12API(settings),
  name: 'API',
  initialize: 'LMSInitialize',
  navigates: false,
});
