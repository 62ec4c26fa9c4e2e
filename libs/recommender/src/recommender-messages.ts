/** What each error code carries. Codes are stable; words may change. */
export interface RecommenderErrorParams {
  'no-interactions': Record<string, never>;
  'builder-spent': Record<string, never>;
  'id-missing': { field: 'learner' | 'item' };
  'weight-invalid': { weight: number };
  'time-invalid': { time: number };
  'time-in-future': { time: number; now: number };
  'option-invalid': { option: string; value: number | string; expected: string };
  'matrix-invalid': { expected: string };
  'not-positive-definite': { pivot: number };
  'inverse-inexact': { residual: number; tolerance: number };
  'out-of-memory': { items: number };
  'arithmetic-failed': { reason: string };
  'item-out-of-range': { item: number; items: number };
  'item-repeated': { item: number };
  'row-unknown': { model: string };
  'model-not-fitted': { model: string };
  'model-file-foreign': Record<string, never>;
  'model-file-version': { found: number; supported: number };
  'model-file-damaged': Record<string, never>;
  'model-file-other': { found: string; expected: string };
  'too-few-learners': { learners: number; needed: number };
  'times-needed': Record<string, never>;
  'file-unreadable': { file: string; reason: string };
  'line-fields': { found: number; needed: number };
  'line-quote': Record<string, never>;
  'line-value': { field: string; text: string };
}

export type RecommenderErrorCode = keyof RecommenderErrorParams;

type Catalogue = {
  readonly [Code in RecommenderErrorCode]: (params: RecommenderErrorParams[Code]) => string;
};

const isoDate = (time: number): string =>
  Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time);

const en: Catalogue = {
  'no-interactions': () => 'There are no interactions to learn from.',
  'builder-spent': () => 'The matrix of these interactions has been made already.',
  'id-missing': ({ field }) => `The ${field} is empty.`,
  'weight-invalid': ({ weight }) => `A weight is a finite number, zero or more; this one is ${weight}.`,
  'time-invalid': ({ time }) => `A time is a finite number of milliseconds since 1970; this one is ${time}.`,
  'time-in-future': ({ time, now }) => `The time ${isoDate(time)} is later than now (${isoDate(now)}).`,
  'option-invalid': ({ option, value, expected }) => `${option} is ${value}; it has to be ${expected}.`,
  'matrix-invalid': ({ expected }) => `The matrix is not well formed: ${expected}.`,
  'not-positive-definite': ({ pivot }) =>
    `The matrix is not positive definite (at row ${pivot}); a larger lambda makes it so.`,
  'inverse-inexact': ({ residual, tolerance }) =>
    `The inverse is off by ${residual}, more than ${tolerance}; a larger lambda makes it more exact.`,
  'out-of-memory': ({ items }) => `A model of ${items} items does not fit into memory.`,
  'arithmetic-failed': ({ reason }) => `The arithmetic broke down: ${reason}.`,
  'item-out-of-range': ({ item, items }) => `Item ${item} is outside 0 to ${items - 1}.`,
  'item-repeated': ({ item }) => `Item ${item} stands twice in one learner's row.`,
  'row-unknown': ({ model }) => `The model ${model} never held the row that is to be taken out of it.`,
  'model-not-fitted': ({ model }) => `The model ${model} has not been fitted or loaded yet.`,
  'model-file-foreign': () => 'This is not a saved model.',
  'model-file-version': ({ found, supported }) =>
    `The saved model has format ${found}; this program reads format ${supported}. Fit the model again.`,
  'model-file-damaged': () => 'The saved model is truncated or damaged. Fit the model again.',
  'model-file-other': ({ found, expected }) => `The saved model is of kind ${found}, not ${expected}.`,
  'too-few-learners': ({ learners, needed }) =>
    `Only ${learners} learners have two items or more; an evaluation needs at least ${needed}.`,
  'times-needed': () => 'This way of dividing the data needs interactions with different times.',
  'file-unreadable': ({ file, reason }) => `${file} cannot be read: ${reason}.`,
  'line-fields': ({ found, needed }) => `${found} fields, at least ${needed} are needed.`,
  'line-quote': () => 'A quotation mark is not closed.',
  'line-value': ({ field, text }) => `The ${field} "${text}" cannot be understood.`,
};

const vi: Catalogue = {
  'no-interactions': () => 'Chưa có lượt học nào để học mô hình.',
  'builder-spent': () => 'Ma trận của các lượt học này đã được tạo rồi.',
  'id-missing': ({ field }) => (field === 'learner' ? 'Thiếu mã người học.' : 'Thiếu mã khóa học.'),
  'weight-invalid': ({ weight }) => `Trọng số phải là số hữu hạn, không âm; giá trị nhận được là ${weight}.`,
  'time-invalid': ({ time }) =>
    `Thời điểm phải là số mili giây kể từ năm 1970; giá trị nhận được là ${time}.`,
  'time-in-future': ({ time, now }) => `Thời điểm ${isoDate(time)} muộn hơn hiện tại (${isoDate(now)}).`,
  'option-invalid': ({ option, value, expected }) => `${option} là ${value}; giá trị hợp lệ: ${expected}.`,
  'matrix-invalid': ({ expected }) => `Ma trận không hợp lệ: ${expected}.`,
  'not-positive-definite': ({ pivot }) =>
    `Ma trận không xác định dương (tại hàng ${pivot}); hãy tăng lambda.`,
  'inverse-inexact': ({ residual, tolerance }) =>
    `Ma trận nghịch đảo lệch ${residual}, quá mức cho phép ${tolerance}; hãy tăng lambda.`,
  'out-of-memory': ({ items }) => `Không đủ bộ nhớ cho mô hình ${items} mục.`,
  'arithmetic-failed': ({ reason }) => `Phép tính bị gián đoạn: ${reason}.`,
  'item-out-of-range': ({ item, items }) => `Mục ${item} nằm ngoài khoảng từ 0 đến ${items - 1}.`,
  'item-repeated': ({ item }) => `Mục ${item} xuất hiện hai lần trong dữ liệu của một người học.`,
  'row-unknown': ({ model }) => `Mô hình ${model} chưa từng có dữ liệu cần bỏ ra.`,
  'model-not-fitted': ({ model }) => `Mô hình ${model} chưa được huấn luyện hoặc chưa được nạp.`,
  'model-file-foreign': () => 'Tệp này không phải là mô hình đã lưu.',
  'model-file-version': ({ found, supported }) =>
    `Mô hình đã lưu theo định dạng ${found}; chương trình đọc định dạng ${supported}. Hãy huấn luyện lại.`,
  'model-file-damaged': () => 'Tệp mô hình bị cắt cụt hoặc hỏng. Hãy huấn luyện lại.',
  'model-file-other': ({ found, expected }) => `Mô hình đã lưu thuộc loại ${found}, không phải ${expected}.`,
  'too-few-learners': ({ learners, needed }) =>
    `Chỉ có ${learners} người học có từ hai mục trở lên; đánh giá cần ít nhất ${needed}.`,
  'times-needed': () => 'Cách chia dữ liệu này cần lượt học có thời điểm khác nhau.',
  'file-unreadable': ({ file, reason }) => `Không đọc được ${file}: ${reason}.`,
  'line-fields': ({ found, needed }) => `Dòng có ${found} trường, cần ít nhất ${needed}.`,
  'line-quote': () => 'Dấu ngoặc kép chưa đóng.',
  'line-value': ({ field, text }) => `Không hiểu giá trị "${text}" của trường ${field}.`,
};

export const recommenderMessages = { en, vi } as const;
export type RecommenderLanguage = keyof typeof recommenderMessages;
