import { ChoiceField, TextField } from '@domdom/platform';
import { type ExportFormat, exportFormats } from './export-line';

const filter = () => TextField({ optional: true, max: 2000 });

/** The format of a file, with the filters of the list that it was asked for from. */
export class NewExportDto {
  @ChoiceField(exportFormats) format: ExportFormat;
  @filter() space?: string;
  @filter() person?: string;
  @filter() verb?: string;
  @filter() activity?: string;
  @filter() registration?: string;
  @filter() from?: string;
  @filter() to?: string;
}
