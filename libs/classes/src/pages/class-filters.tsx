import {
  Button,
  FilterList,
  type FilterOption,
  Form,
  HiddenField,
  Script,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { languageLabels, levelLabels, seatLabels, useClassWords } from '../classes.messages';
import type { ClassList } from '../classes.service';
import { classLanguages, classLevels, seatKinds } from '../domain/class-kinds';
import type { ClassListDto } from '../dto/class-filter.dto';
import { partLabels, useFindingWords } from '../finding.messages';
import { classesHref } from './addresses';

interface FiltersProps {
  filter: ClassListDto;
  list: ClassList;
}

/** Kilometres to choose from. */
const distances = [5, 10, 20, 50] as const;
const nowhere = { place: undefined, within: undefined, near: undefined, commune: undefined };

/** My commune and my province, the chosen place with the way back up, the places below it with their classes. */
function Where({ filter, list }: FiltersProps) {
  const { actor } = usePage();
  const say = useClassWords();
  const find = useFindingWords();
  const { place } = list;
  const home = (key: 'commune' | 'near', label: string): FilterOption => {
    const current = filter[key] === true && !filter.place;
    return { label, current, href: classesHref(filter, { ...nowhere, [key]: current ? undefined : 'true' }) };
  };
  const somewhere = place !== null || ((filter.near || filter.commune) && !filter.place);
  const options = [
    ...(actor?.homeUnitId ? [home('commune', find.myCommune), home('near', find.myProvince)] : []),
    ...(place
      ? [
          {
            label: place.name,
            current: true,
            href: classesHref(filter, {
              ...nowhere,
              place: place.path.at(-3) ? place.path.at(-2) : undefined,
            }),
          },
        ]
      : []),
    ...list.places.map((below) => ({
      label: below.name,
      count: below.classes,
      href: classesHref(filter, { ...nowhere, place: below.id }),
    })),
  ];
  if (options.length === 0) return null;
  return (
    <FilterList
      title={say.where}
      clearHref={somewhere ? classesHref(filter, nowhere) : undefined}
      options={options}
    />
  );
}

/** How far from the middle of a commune; a province is no point on a map. */
function Distance({ filter, list: { place, around } }: FiltersProps) {
  const { language } = usePage();
  const find = useFindingWords();
  if (!place || place.latitude === null || place.path.length < 3) return null;
  return (
    <FilterList
      title={partLabels[language].within}
      options={[
        { label: find.wholePlace, current: !around, href: classesHref(filter, { within: undefined }) },
        ...distances.map((kilometres) => ({
          label: find.within(kilometres),
          current: around?.kilometres === kilometres,
          href: classesHref(filter, { within: kilometres }),
        })),
      ]}
    />
  );
}

/** Asks the browser where it is, when somebody wants that; without a script there is nothing to press. */
function WhereIAm() {
  const find = useFindingWords();
  return (
    <div hidden data-module="near" data-asking={find.asking} data-refused={find.refused}>
      <Form action="/classes/near" inline>
        <HiddenField name="latitude" value="" />
        <HiddenField name="longitude" value="" />
        <Button type="button" look="secondary" icon="map-pin">
          {find.hereNow}
        </Button>
      </Form>
      <p class="hint">{find.hereAbout}</p>
      <p role="status" />
      <Script name="classes-near.js" />
    </div>
  );
}

/** All by which the list of classes is narrowed, as links. */
export function ClassFilters(props: FiltersProps) {
  const { filter } = props;
  const { language } = usePage();
  const say = useClassWords();
  const find = useFindingWords();
  const toggle = (name: keyof ClassListDto, value: string, label: string) => {
    const current = String(filter[name] ?? '') === value;
    return { label, current, href: classesHref(filter, { [name]: current ? undefined : value }) };
  };
  return (
    <>
      <Where {...props} />
      <Distance {...props} />
      <WhereIAm />
      <FilterList
        title={say.time}
        options={[
          toggle('when', 'week', say.thisWeek),
          toggle('when', 'weekend', find.weekend),
          toggle('evening', 'true', find.evening),
          toggle('free', 'true', say.onlyFree),
        ]}
      />
      <FilterList
        title={say.way}
        options={seatKinds.map((kind) => toggle('mode', kind, seatLabels[language][kind]))}
      />
      <FilterList
        title={say.level}
        options={classLevels.map((level) => toggle('level', level, levelLabels[language][level]))}
      />
      <FilterList
        title={say.topic}
        options={topics.map((topic) => toggle('topic', topic, topicLabels[topic][language]))}
      />
      <FilterList
        title={find.heldIn}
        options={classLanguages.map((one) => toggle('language', one, languageLabels[language][one]))}
      />
    </>
  );
}
