import fc from 'fast-check';
import { readMapLink } from './map-link';

const house = { latitude: 22.335, longitude: 103.843 };

describe('the address of a map', () => {
  it.each([
    [
      'a pin behind the name',
      'https://www.google.com/maps/place/Nh%C3%A0+v%C4%83n+h%C3%B3a/@22.3,103.8,15z/data=!3m1!4b1!4m6!3m5!1s0x0:0x1!8m2!3d22.335!4d103.843!16s',
    ],
    ['numbers as the place', 'https://www.google.com/maps/place/22.335,103.843/@22.3,103.8,15z'],
    ['a view alone', 'https://www.google.com.vn/maps/@22.335,103.843,17z?hl=vi'],
    ['the documented search', 'https://www.google.com/maps/search/?api=1&query=22.335%2C103.843'],
    ['the way there', 'https://www.google.com/maps/dir/?api=1&destination=22.335,103.843'],
    ['the old q', 'https://maps.google.com/?q=22.335,103.843'],
    ['the old q with loc', 'http://maps.google.com/maps?q=loc:22.335,103.843'],
    [
      'a marker of OpenStreetMap',
      'https://www.openstreetmap.org/?mlat=22.335&mlon=103.843#map=12/21.0/105.8',
    ],
    ['a view of OpenStreetMap', 'https://www.openstreetmap.org/#map=16/22.335/103.843'],
    ['a short view', 'https://osm.org/#map=16/22.335/103.843'],
    ['a pin of Apple', 'https://maps.apple.com/?ll=22.335,103.843&q=Nh%C3%A0%20v%C4%83n%20h%C3%B3a'],
    ['a new pin of Apple', 'https://maps.apple.com/place?coordinate=22.335,103.843&name=Nh%C3%A0'],
    ['a geo address', 'geo:22.335,103.843?z=17'],
    ['two numbers', '22.335, 103.843'],
  ])('says where it is: %s', (_, link) => {
    expect(readMapLink(link)).toEqual(house);
  });

  it('in degrees, minutes and seconds is read as well', () => {
    const point = readMapLink(`22°20'06.0"N 103°50'34.8"E`);
    expect(point?.latitude).toBeCloseTo(house.latitude, 5);
    expect(point?.longitude).toBeCloseTo(house.longitude, 5);
  });

  it.each([
    'https://maps.app.goo.gl/AbCdEf',
    'https://example.org/@22.335,103.843',
    'https://google.com.evil.example/maps/@22.335,103.843,15z',
    'https://www.google.com/maps/place/%E0%A4%A/',
    'https://www.google.com/maps?q=0,0',
    '91, 20',
    '22.335, 181',
    'Nhà văn hóa thôn Hạ',
    '',
  ])('that says nothing gives nothing: %s', (link) => {
    expect(readMapLink(link)).toBeNull();
  });

  it('gives a real point or nothing, whatever is pasted', () => {
    const link = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string().map((path) => `https://www.google.com/maps/${path}`),
      fc.tuple(fc.double(), fc.double()).map(([a, b]) => `https://www.openstreetmap.org/#map=1/${a}/${b}`),
    );
    fc.assert(
      fc.property(link, (text) => {
        const point = readMapLink(text);
        if (point === null) return;
        expect(Math.abs(point.latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(point.longitude)).toBeLessThanOrEqual(180);
      }),
    );
  });

  it('brings every place of the country through Google’s own search address', () => {
    const coordinate = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 });
    fc.assert(
      fc.property(coordinate(8, 24), coordinate(102, 118), (a, b) => {
        const point = { latitude: a / 1e5, longitude: b / 1e5 };
        const query = encodeURIComponent(`${point.latitude},${point.longitude}`);
        expect(readMapLink(`https://www.google.com/maps/search/?api=1&query=${query}`)).toEqual(point);
      }),
    );
  });
});
