import { digitalLiteracy } from './digital-literacy';
import { everydayLaw } from './everyday-law';
import { everydayScience } from './everyday-science';
import { familySafety } from './family-safety';
import { farmingBetter } from './farming-better';
import { greenLiving } from './green-living';
import { learningCommunity } from './learning-community';
import { publicServicesOnline } from './public-services-online';
import { scamSafety } from './scam-safety';
import type { DemoProgramme } from './types';
import { womenStartBusiness } from './women-start-business';

/** The demonstration's ten programmes. */
export const demoProgrammes: DemoProgramme[] = [
  digitalLiteracy,
  publicServicesOnline,
  scamSafety,
  womenStartBusiness,
  greenLiving,
  familySafety,
  everydayLaw,
  everydayScience,
  farmingBetter,
  learningCommunity,
];
