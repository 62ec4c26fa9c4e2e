import fc from 'fast-check';
import { type NoticeSettings, usualSettings, wishes } from './choices';
import { chosenIn, type SettingsFormDto, settingsForm } from './settings-form';

const settings = fc.record<NoticeSettings>({
  wanted: fc.subarray([...wishes]),
  onlyPortal: fc.boolean(),
  quiet: fc.boolean(),
  quietFrom: fc.constant('21:00'),
  quietTo: fc.constant('06:30'),
  reminders: fc.constantFrom('both', 'evening', 'hour', 'none'),
});

describe('the form of how somebody is told', () => {
  const typed = (given: NoticeSettings): SettingsFormDto => {
    const { values } = settingsForm(given, 'vi');
    return {
      ...values,
      quiet: values['quiet'] === 'true',
      onlyPortal: values['onlyPortal'] === 'true',
    } as never;
  };

  it('gives back what was chosen when nothing in it is changed', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(chosenIn(typed(given), ['mail', 'push', 'sms'], given)).toEqual(given);
      }),
    );
  });

  it('leaves what was chosen for a way that it does not show', () => {
    fc.assert(
      fc.property(settings, (before) => {
        const none = typed({ ...usualSettings, wanted: [] });
        const { wanted } = chosenIn(none, ['mail', 'push'], before);
        expect(wanted).toEqual(before.wanted.filter((wish) => wish.endsWith(':sms')));
      }),
    );
  });
});
