import english from '@lumieducation/h5p-server/build/assets/translations/client/en.json';
import { coreWords, translateCore } from './core-words';

/** Of the dialogues in which contents are shared on the hub of h5p.org; the portal has none of them. */
const ofSharing =
  /^(mainTitle|editInfoTitle|review|share|shar|registerOnHub|updateRegistration|requiredInfo|optionalInfo|currentStep|discipline|removeChip|keyword|someKeywords|subContentWarning|shortDescription|longDescription|screenshots|helpChoosing|editingFailed|iconDescription|submitted|isNow|changeHas|contentAvailable|contentUpdate|contentLicense|licenseDialog|publisher|emailAddress|contactPerson|phone|address|city|zip|country|logoUpload|acceptTerms|successfully|accountDetails|registration|cancelPublish|age|invalidAge|copyrightWarning)/;

describe('the words of H5P’s core', () => {
  it('are all there in Vietnamese, but for the dialogues of the hub', () => {
    const shown = Object.keys(english).filter((key) => !ofSharing.test(key));
    expect(shown.length).toBeGreaterThan(80);
    expect(shown.filter((key) => !(key in coreWords))).toEqual([]);
    expect(Object.keys(coreWords).filter((key) => !(key in english))).toEqual([]);
  });
  it('keep the places that the core fills in', () => {
    const places = (text: string) => (text.match(/:[a-z]\w+/gi) ?? []).sort();
    for (const [key, words] of Object.entries(coreWords)) {
      expect([key, places(words)]).toEqual([key, places(String(english[key as keyof typeof english]))]);
    }
  });
  it('are in the language that is asked for, and English where there is nothing else', () => {
    expect(translateCore('client:fullscreen', 'vi')).toBe('Toàn màn hình');
    expect(translateCore('client:fullscreen', 'en')).toBe('Fullscreen');
    expect(translateCore('client:mainTitle', 'vi')).toContain(':title');
    expect(translateCore('client:discipline.in', 'vi')).toBe('in');
    expect(translateCore('metadata-semantics:title', 'vi')).toBe('Tên');
    expect(translateCore('nowhere:nothing', 'vi')).toBe('nowhere:nothing');
  });
});
