import type { Form } from '@domdom/platform';
import {
  CheckboxField,
  CheckboxList,
  Details,
  FieldSet,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { languageLabels, levelLabels, useClassWords, venueLabels } from '../classes.messages';
import { type ClassMode, classLanguages, classLevels, venueKinds } from '../domain/class-kinds';
import type { ClassDetailsDto } from '../dto/class.dto';
import { useOpeningWords } from '../opening.messages';
import type { ClassChoices } from '../organising.service';

interface ClassFieldsProps<T extends ClassDetailsDto> {
  form: Form<T>;
  choices: Pick<ClassChoices, 'venues' | 'instructors'>;
  /** With it, only the fields that this way of holding a class needs. */
  mode?: ClassMode;
}

/** What the fields are called, for the error summary, which cannot look into these components. */
export function useClassLabels(): Record<string, string> {
  const say = useClassWords();
  return {
    title: say.title,
    summary: say.summary,
    topic: say.topic,
    level: say.level,
    language: say.heldIn,
    instructorIds: say.instructors,
    venueId: say.venue,
    venueName: say.venueName,
    venueAddress: say.venueAddress,
    venueKind: say.venueKind,
    venueMapUrl: say.venueMap,
    capacity: say.capacity,
    onlineUrl: say.onlineUrl,
    onlineCapacity: say.onlineCapacity,
  };
}

/** What is taught, for whom and by whom. */
export function ContentFields<T extends ClassDetailsDto>({ form: given, choices }: ClassFieldsProps<T>) {
  const { language } = usePage();
  const say = useClassWords();
  // Only the fields of the base class are named here, whatever the form adds to them.
  const form = given as unknown as Form<ClassDetailsDto>;
  return (
    <FieldSet legend={say.what}>
      <TextField form={form} name="title" label={say.title} hint={say.titleHint} maxLength={120} />
      <TextArea form={form} name="summary" label={say.summary} maxLength={2000} />
      <SelectField
        form={form}
        name="topic"
        label={say.topic}
        options={topics.map((topic) => ({ value: topic, label: topicLabels[topic][language] }))}
      />
      <RadioField
        form={form}
        name="level"
        label={say.level}
        inline
        options={classLevels.map((level) => ({ value: level, label: levelLabels[language][level] }))}
      />
      <SelectField
        form={form}
        name="language"
        label={say.heldIn}
        blank={null}
        options={classLanguages.map((one) => ({ value: one, label: languageLabels[language][one] }))}
      />
      <CheckboxList
        form={form}
        name="instructorIds"
        label={say.instructors}
        options={choices.instructors.map((person) => ({ value: person.id, label: person.name }))}
      />
    </FieldSet>
  );
}

/** What is rarely needed: further topics, who may know of the class and of its people. */
export function OpennessFields<T extends ClassDetailsDto>({ form: given }: { form: Form<T> }) {
  const { language } = usePage();
  const say = useOpeningWords();
  const form = given as unknown as Form<ClassDetailsDto>;
  const used = ['otherTopics', 'sensitive', 'invitationOnly'].some((name) => form.values[name] !== undefined);
  return (
    <Details summary={say.more} open={used}>
      <CheckboxField form={form} name="sensitive" label={say.sensitive} hint={say.sensitiveHint} />
      <CheckboxField
        form={form}
        name="invitationOnly"
        label={say.invitationOnly}
        hint={say.invitationOnlyHint}
      />
      <CheckboxList
        form={form}
        name="otherTopics"
        label={say.otherTopics}
        hint={say.otherTopicsHint}
        optional
        inline
        options={topics.map((topic) => ({ value: topic, label: topicLabels[topic][language] }))}
      />
    </Details>
  );
}

/** Where it is held and how many can come, in a room or online. */
export function PlaceFields<T extends ClassDetailsDto>({ form: given, choices, mode }: ClassFieldsProps<T>) {
  const { language } = usePage();
  const say = useClassWords();
  const form = given as unknown as Form<ClassDetailsDto>;
  return (
    <>
      {mode !== 'online' && (
        <FieldSet legend={say.venueSet}>
          <SelectField
            form={form}
            name="venueId"
            label={say.venue}
            optional
            options={choices.venues.map((venue) => ({
              value: venue.id,
              label: `${venue.name}, ${venue.address}`,
            }))}
          />
          <Details
            summary={say.venueNew}
            open={choices.venues.length === 0 || Boolean(form.values['venueName'])}
          >
            <TextField form={form} name="venueName" label={say.venueName} optional />
            <TextField form={form} name="venueAddress" label={say.venueAddress} optional />
            <SelectField
              form={form}
              name="venueKind"
              label={say.venueKind}
              optional
              options={venueKinds.map((kind) => ({ value: kind, label: venueLabels[language][kind] }))}
            />
            <TextField
              form={form}
              name="venueMapUrl"
              label={say.venueMap}
              hint={say.venueMapHint}
              type="url"
              optional
            />
          </Details>
          <NumberField form={form} name="capacity" label={say.capacity} optional={mode === undefined} />
        </FieldSet>
      )}
      {mode !== 'in-person' && (
        <FieldSet legend={say.onlineSet}>
          <TextField
            form={form}
            name="onlineUrl"
            label={say.onlineUrl}
            hint={say.onlineUrlHint}
            type="url"
            optional
          />
          <NumberField
            form={form}
            name="onlineCapacity"
            label={say.onlineCapacity}
            hint={say.onlineCapacityHint}
            optional
          />
        </FieldSet>
      )}
    </>
  );
}
