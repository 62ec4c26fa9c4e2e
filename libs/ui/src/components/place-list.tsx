import type { ComponentChildren } from 'preact';
import { useWords } from '../ui.messages';
import { Icon } from './icon';
import { Link } from './link';

export interface Place {
  id: string;
  name: string;
  href?: string;
  address: string;
  /** "2,3 km". */
  distance?: string;
  /** A map outside the portal. */
  directionsHref?: string;
  children?: ComponentChildren;
}

/** Where one can go to learn. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  const words = useWords();
  return (
    <ul class="places">
      {places.map((place) => (
        <li key={place.id}>
          <Icon name="map-pin" />
          <div>
            <p class="title">{place.href ? <Link href={place.href}>{place.name}</Link> : place.name}</p>
            <p>
              {place.address}
              {place.distance && <strong> · {place.distance}</strong>}
            </p>
            {place.children}
            {place.directionsHref && (
              <Link href={place.directionsHref} external icon="external">
                {words.directions}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** How many places a class has left, in words and colour. */
export function PlacesLeft({ left }: { left: number }) {
  const words = useWords();
  return <strong class={left > 0 ? 'places-left' : 'places-left full'}>{words.places(left)}</strong>;
}
