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
  topicOptions,
  usePage,
} from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import type { ClassChoices } from '../class-choices.service';
import { languageLabels, levelLabels, useClassWords, venueLabels } from '../classes.messages';
import { type ClassMode, classLanguages, classLevels, venueKinds } from '../domain/class-kinds';
import type { ClassDetailsDto } from '../dto/class.dto';
import { useOpeningWords } from '../opening.messages';
import { useTeamWords } from '../team/team.messages';

interface ClassFieldsProps<T extends ClassDetailsDto> {
  form: Form<T>;
  choices: Pick<ClassChoices, 'venues'>;
  /** With it, only the fields that this way of holding a class needs. */
  mode?: ClassMode;
}

/** What the fields are called, for the error summary, which cannot look into these components. */
export function useClassLabels(): Record<string, string> {
  const say = useClassWords();
  const team = useTeamWords();
  return {
    onlineAt: team.online,
    courseId: team.course,
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

/** What is taught: what nobody can do without. */
export function ContentFields<T extends ClassDetailsDto>({ form: given }: { form: Form<T> }) {
  const { language } = usePage();
  const say = useClassWords();
  // Only the fields of the base class are named here, whatever the form adds to them.
  const form = given as unknown as Form<ClassDetailsDto>;
  return (
    <FieldSet legend={say.what}>
      <TextField form={form} name="title" label={say.title} hint={say.titleHint} maxLength={120} />
      <TextArea form={form} name="summary" label={say.summary} maxLength={2000} />
      <SelectField form={form} name="topic" label={say.topic} options={topicOptions(language)} />
    </FieldSet>
  );
}

/** Whether one of these fields is to be mended: then it is not folded away. */
const isWrong = (form: Form<ClassDetailsDto>, ...fields: string[]) =>
  form.problems.some(({ field }) => field !== undefined && field !== null && fields.includes(field));

/** What usually is as it stands: for whom, in which language, part of what, who may know of it. */
export function MoreFields<T extends ClassDetailsDto>({
  form: given,
  choices,
  children,
}: {
  form: Form<T>;
  choices: Pick<ClassChoices, 'courses'>;
  children?: ComponentChildren;
}) {
  const { language } = usePage();
  const classes = useClassWords();
  const team = useTeamWords();
  const say = useOpeningWords();
  const form = given as unknown as Form<ClassDetailsDto>;
  const used = ['otherTopics', 'sensitive', 'invitationOnly', 'courseId'].some((name) => form.values[name]);
  return (
    <Details
      summary={say.more}
      open={used || isWrong(form, 'level', 'language', 'courseId', 'partnerUnitId')}
    >
      <RadioField
        form={form}
        name="level"
        label={classes.level}
        inline
        options={classLevels.map((level) => ({ value: level, label: levelLabels[language][level] }))}
      />
      <SelectField
        form={form}
        name="language"
        label={classes.heldIn}
        blank={null}
        options={classLanguages.map((one) => ({ value: one, label: languageLabels[language][one] }))}
      />
      {choices.courses.length > 0 && (
        <SelectField
          form={form}
          name="courseId"
          label={team.course}
          hint={team.courseHint}
          blank={team.noCourse}
          optional
          options={choices.courses.map((course) => ({ value: course.id, label: course.name }))}
        />
      )}
      {children}
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
        options={topicOptions(language)}
      />
    </Details>
  );
}

/** Where it is held online: in the portal's own room, or behind another link. */
function OnlineFields({ form }: { form: Form<ClassDetailsDto> }) {
  const say = useClassWords();
  const team = useTeamWords();
  return (
    <>
      <RadioField
        form={form}
        name="onlineAt"
        label={team.online}
        options={[
          { value: 'own-room', label: team.ownRoom, hint: team.ownRoomHint },
          { value: 'link', label: team.otherLink, hint: team.otherLinkHint },
        ]}
      />
      <TextField form={form} name="onlineUrl" label={say.onlineUrl} type="url" optional />
      <NumberField
        form={form}
        name="onlineCapacity"
        label={say.onlineCapacity}
        hint={say.onlineCapacityHint}
        optional
      />
    </>
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
      {mode === undefined && (
        <Details
          summary={say.onlineSet}
          open={
            (form.values['mode'] ?? 'in-person') !== 'in-person' ||
            isWrong(form, 'onlineUrl', 'onlineCapacity')
          }
        >
          <OnlineFields form={form} />
        </Details>
      )}
      {mode !== undefined && mode !== 'in-person' && (
        <FieldSet legend={say.onlineSet}>
          <OnlineFields form={form} />
        </FieldSet>
      )}
    </>
  );
}
