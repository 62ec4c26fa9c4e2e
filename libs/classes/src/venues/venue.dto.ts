import {
  ChoiceField,
  FlagField,
  IdField,
  NestedField,
  NumberField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { type VenueKind, venueKinds } from '../domain/class-kinds';

/** A place as somebody describes it. */
export class VenueInputDto {
  @TextField({ min: 3, max: 120 }) name: string;
  @TextField({ min: 3, max: 200 }) address: string;
  @ChoiceField(venueKinds) kind: VenueKind;
  @TextField({
    optional: true,
    max: 800,
    description:
      'A shared address of Google Maps, OpenStreetMap or Apple Maps, or two numbers: 22.335, 103.843',
  })
  map?: string;
  @FlagField({ optional: true, description: 'It is not one of the places that look the same' })
  another?: boolean;
}
export class NewVenueDto extends VenueInputDto {
  @IdField({ description: 'The unit whose place it is' }) unitId: string;
}

export class VenuePlaceDto {
  @IdField() id: string;
  @IdField() unitId: string;
  @TextField() unitName: string;
  @TextField() name: string;
  @TextField() address: string;
  @ChoiceField(venueKinds) kind: VenueKind;
  @TextField({ optional: true }) mapUrl: string | null;
  @NumberField({ optional: true, description: 'Degrees (WGS 84)' }) latitude: number | null;
  @NumberField({ optional: true }) longitude: number | null;
  @WholeField({ description: 'Classes that are held there and not over' }) classes: number;
}
export class VenuesDto {
  @NestedField(() => VenuePlaceDto, { many: true }) items: VenuePlaceDto[];
  @WholeField() total: number;
}
