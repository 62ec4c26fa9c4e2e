import { dayOf, type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  CheckboxList,
  DateField,
  FieldSet,
  Form,
  FormActions,
  HiddenField,
  Notice,
  NumberField,
  Page,
  RadioField,
  SelectField,
  TimeField,
  usePage,
} from '@domdom/ui';
import type { ClassChoices } from '../class-choices.service';
import { modeLabels, useClassWords, weekdayLabels } from '../classes.messages';
import { classModes } from '../domain/class-kinds';
import { type Slot, weekdays } from '../domain/recurrence';
import type { NewClassFormDto } from '../dto/class.dto';
import { useOpeningWords } from '../opening.messages';
import { useTeamWords } from '../team/team.messages';
import { ContentFields, MoreFields, PlaceFields, useClassLabels } from './class-form';

export interface NewClassPageProps {
  form: FormState<NewClassFormDto>;
  choices: ClassChoices;
  /** The dates that were asked for. */
  preview?: readonly Slot[];
}

/** Opening a class: what, where, when; the dates can be looked at first. */
export function NewClassPage({ form, choices, preview }: NewClassPageProps) {
  const { language } = usePage();
  const say = useClassWords();
  const opening = useOpeningWords();
  const team = useTeamWords();
  const labels = useClassLabels();
  // Further people who teach are found by name once the class is there.
  const chosen = [form.values['instructorIds'] ?? []].flat();
  const teachers = choices.instructors.filter((person, index) => index === 0 || chosen.includes(person.id));
  return (
    <Page
      title={say.newClass}
      lead={choices.unit.name}
      breadcrumbs={[{ label: say.organise, href: '/organise/classes' }]}
      form={form}
      unlisted
    >
      <Form action="/organise/classes/new" form={form} labels={labels}>
        <HiddenField name="unitId" value={choices.unit.id} />
        <ContentFields form={form} />
        <RadioField
          form={form}
          name="mode"
          label={say.way}
          inline
          options={classModes.map((mode) => ({ value: mode, label: modeLabels[language][mode] }))}
        />
        <PlaceFields form={form} choices={choices} />
        <FieldSet legend={say.dates}>
          <DateField form={form} name="startsOn" label={say.startsOn} picker />
          <TimeField form={form} name="startsAt" label={say.startsAt} />
          <NumberField form={form} name="minutes" label={say.minutes} suffix={say.minutesUnit} />
          <RadioField
            form={form}
            name="repeat"
            label={say.repeat}
            inline
            options={[
              { value: 'weekly', label: say.weekly },
              { value: 'monthly', label: say.everyMonth },
            ]}
          />
          <CheckboxList
            form={form}
            name="weekdays"
            label={say.weekdays}
            hint={say.weekdaysHint}
            optional
            inline
            options={weekdays.map((day) => ({ value: day, label: weekdayLabels[language][day] }))}
          />
          <NumberField form={form} name="count" label={say.count} hint={say.countHint} optional />
          <DateField form={form} name="until" label={say.until} picker optional />
        </FieldSet>
        {form.values['suggested'] && (
          <Notice look="warning">
            <p>{opening.sensitiveSuggested}</p>
            <HiddenField name="suggested" value="true" />
          </Notice>
        )}
        <MoreFields form={form} choices={choices}>
          <CheckboxList
            form={form}
            name="instructorIds"
            label={say.instructors}
            hint={team.teacherLater}
            options={teachers.map((person) => ({ value: person.id, label: person.name }))}
          />
          {choices.partners.length > 0 && (
            <SelectField
              form={form}
              name="partnerUnitId"
              label={opening.partner}
              hint={opening.partnerHint}
              optional
              options={choices.partners.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
        </MoreFields>
        {preview && (
          <Notice title={say.previewed(preview.length)}>
            <CheckboxList
              form={form}
              name="exceptions"
              label={opening.exceptions}
              hint={opening.exceptionsHint}
              optional
              options={preview.map((slot) => ({
                value: dayOf(slot.startsAt),
                label: formatWeekdayTime(language, slot.startsAt),
              }))}
            />
          </Notice>
        )}
        <FormActions>
          <Button name="step" value="open" icon="check">
            {say.openNow}
          </Button>
          <Button name="step" value="preview" look="secondary" icon="calendar">
            {say.preview}
          </Button>
          <Button name="step" value="draft" look="quiet">
            {say.saveDraft}
          </Button>
        </FormActions>
      </Form>
    </Page>
  );
}
