import { ChoiceField, DateField, NumberField, TextField } from '@domdom/platform';
import { type Measure, measures } from './experiment';
import { type Grouping, groupings } from './measurement.repository';
import { type Way, ways } from './ways';

export class MeasurementFilterDto {
  @ChoiceField(groupings, { optional: true }) by?: Grouping;
}

export class NewExperimentDto {
  @TextField({ max: 120 }) name: string;
  @ChoiceField(ways, { description: 'How the first group is recommended to' }) aWay: Way;
  @ChoiceField(ways) bWay: Way;
  @ChoiceField(measures) measure: Measure;
  @NumberField({ min: 0.1, max: 99, description: 'How many of 100 people do it now' }) basePercent: number;
  @NumberField({ min: 0.1, max: 50, description: 'The smallest difference worth knowing, in points' })
  differencePercent: number;
  @DateField({ example: '2026-12-24', description: 'It ends with this day at the latest' }) lastDay: string;
}
