/** Names that cmi5 gives to its verbs, categories and extensions. */
const cmi5 = 'https://w3id.org/xapi/cmi5';
export const categories = {
  cmi5: `${cmi5}/context/categories/cmi5`,
  moveOn: `${cmi5}/context/categories/moveon`,
};
export const extensions = {
  sessionId: `${cmi5}/context/extensions/sessionid`,
  masteryScore: `${cmi5}/context/extensions/masteryscore`,
  launchMode: `${cmi5}/context/extensions/launchmode`,
  launchUrl: `${cmi5}/context/extensions/launchurl`,
  moveOn: `${cmi5}/context/extensions/moveon`,
  launchParameters: `${cmi5}/context/extensions/launchparameters`,
  reason: `${cmi5}/result/extensions/reason`,
};
export const groupTypes = { course: `${cmi5}/activitytype/course`, block: `${cmi5}/activitytype/block` };

const adl = 'http://adlnet.gov/expapi/verbs/';
const w3 = 'https://w3id.org/xapi/adl/verbs/';
/** What units say. */
export const unitVerbs = {
  initialized: `${adl}initialized`,
  completed: `${adl}completed`,
  passed: `${adl}passed`,
  failed: `${adl}failed`,
  terminated: `${adl}terminated`,
};
/** What whoever launches them says. */
export const launchVerbs = {
  launched: { id: `${adl}launched`, display: { vi: 'mở', 'en-US': 'launched' } },
  satisfied: { id: `${w3}satisfied`, display: { vi: 'đã học đủ', 'en-US': 'satisfied' } },
  abandoned: { id: `${w3}abandoned`, display: { vi: 'bỏ dở', 'en-US': 'abandoned' } },
  waived: { id: `${w3}waived`, display: { vi: 'được miễn', 'en-US': 'waived' } },
};
export type LaunchVerb = keyof typeof launchVerbs;
