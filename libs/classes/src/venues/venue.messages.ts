import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

export const venueWords = catalogue({
  vi: {
    venues: 'Nơi học',
    lead: 'Nhà văn hóa, trung tâm học tập, trường học nơi mở lớp. Có vị trí trên bản đồ thì bà con ở gần tìm thấy lớp.',
    of: (unit: string) => `Nơi học của ${unit}`,
    chooseUnit: 'Xem nơi học của đơn vị nào?',
    none: 'Chưa có nơi học nào',
    noneAbout: 'Thêm nơi đầu tiên ở ngay bên dưới.',
    name: 'Tên nơi học',
    address: 'Địa chỉ',
    kind: 'Loại',
    unit: 'Đơn vị',
    onMap: 'Trên bản đồ',
    see: 'Xem bản đồ',
    notYet: 'Chưa có vị trí',
    classes: 'Lớp đang mở',
    correct: 'Sửa',
    add: 'Thêm nơi học',
    map: 'Vị trí trên bản đồ',
    mapHint:
      'Dán đường dẫn từ Google Maps, OpenStreetMap hay Apple Maps, hoặc hai con số như 22.335, 103.843',
    another: 'Đây là nơi khác, không phải nơi đã có',
    save: 'Lưu',
    title: (name: string) => `Sửa: ${name}`,
    saidAdded: 'Đã thêm nơi học.',
    saidSaved: 'Đã lưu. Lớp ở đây được tìm theo tên và vị trí mới.',
  },
  en: {
    venues: 'Places of classes',
    lead: 'Culture houses, learning centres, schools. With its place on the map, people nearby find the class.',
    of: (unit: string) => `Places of ${unit}`,
    chooseUnit: 'The places of which unit?',
    none: 'No places yet',
    noneAbout: 'Add the first one right below.',
    name: 'Name of the place',
    address: 'Address',
    kind: 'Kind',
    unit: 'Unit',
    onMap: 'On the map',
    see: 'See the map',
    notYet: 'Not on the map yet',
    classes: 'Open classes',
    correct: 'Correct',
    add: 'Add a place',
    map: 'Where it lies',
    mapHint:
      'Paste a link of Google Maps, OpenStreetMap or Apple Maps, or two numbers such as 22.335, 103.843',
    another: 'This is another place, not one of those known',
    save: 'Save',
    title: (name: string) => `Correct: ${name}`,
    saidAdded: 'The place is added.',
    saidSaved: 'Saved. Its classes are found by the new name and place.',
  },
});

export const useVenueWords = () => venueWords[usePage().language];
