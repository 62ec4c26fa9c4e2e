import { type Form as FormState, formatDate } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  CheckboxList,
  Form,
  Link,
  Page,
  RadioField,
  Script,
  SelectField,
  TimeField,
  usePage,
} from '@domdom/ui';
import type { PushDevice } from '../push/push-subscriptions.service';
import { type Channel, noticeKinds, reminderTimes } from './choices';
import { channelLabels, kindLabels, timeLabels, useSettingsWords } from './settings.messages';
import type { SettingsFormDto } from './settings-form';

export interface SettingsPageProps {
  form: FormState<SettingsFormDto>;
  /** The ways that there are here. */
  ways: readonly Channel[];
  hasMail: boolean;
  devices: readonly PushDevice[];
  /** The key by which a browser subscribes; null when who looks acts for somebody else. */
  pushKey: string | null;
  stopPath: string;
}

/** How somebody is told: three rows, the hours of the night, and the devices on which messages appear. */
export function SettingsPage({ form, ways, hasMail, devices, pushKey, stopPath }: SettingsPageProps) {
  const say = useSettingsWords();
  const { language } = usePage();
  return (
    <Page
      title={say.title}
      lead={say.lead}
      form={form}
      unlisted
      breadcrumbs={[
        { href: '/notifications', label: { vi: 'Thông báo', en: 'Notifications' }[usePage().language] },
      ]}
    >
      {ways.includes('mail') && !hasMail && (
        <p>
          {say.noMail} <Link href="/account">{say.addMail}</Link>
        </p>
      )}
      <Form action="/notifications/settings" form={form}>
        {noticeKinds.map((kind) => (
          <CheckboxList
            key={kind}
            form={form}
            name={kind}
            label={kindLabels[kind][language]}
            inline
            options={ways.map((way) => ({ value: way, label: channelLabels[way][language] }))}
          />
        ))}
        <RadioField
          form={form}
          name="reminders"
          label={say.reminders}
          options={reminderTimes.map((time) => ({ value: time, label: timeLabels[time][language] }))}
        />
        <CheckboxField form={form} name="quiet" label={say.quiet} hint={say.quietHint} />
        <TimeField form={form} name="quietFrom" label={say.quietFrom} />
        <TimeField form={form} name="quietTo" label={say.quietTo} />
        <CheckboxField form={form} name="onlyPortal" label={say.onlyPortal} hint={say.onlyPortalHint} />
        <SelectField
          form={form}
          name="language"
          label={say.language}
          blank={null}
          options={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button>{say.save}</Button>
      </Form>
      {pushKey !== null && <Devices devices={devices} pushKey={pushKey} />}
      <p>
        <Link href={stopPath}>{say.stopAll}</Link>
      </p>
    </Page>
  );
}

function Devices({ devices, pushKey }: { devices: readonly PushDevice[]; pushKey: string }) {
  const say = useSettingsWords();
  const { language, csrf } = usePage();
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{say.devices}</h2>
      <p>{say.devicesAbout}</p>
      <div
        data-module="push"
        data-key={pushKey}
        data-devices={devices.length}
        data-csrf={csrf}
        data-on={say.isOn}
        data-off={say.isOff}
        data-blocked={say.blocked}
        data-unable={say.unable}
        data-failed={say.failed}
      >
        <p role="status" />
        <div hidden>
          <Button type="button" icon="bell">
            {say.turnOn}
          </Button>
        </div>
        <Script name="notifications-push.js" />
      </div>
      <h3>{say.known}</h3>
      {devices.length === 0 && <p>{say.none}</p>}
      {devices.map(({ id, device, createdAt }) => (
        <Form key={id} action={`/notifications/devices/${id}/remove`} inline>
          <p>
            {device}, {say.since(formatDate(language, createdAt))}{' '}
            <Button look="secondary" small about={device}>
              {say.remove}
            </Button>
          </p>
        </Form>
      ))}
    </section>
  );
}
