import QRCode from 'qrcode';

/** The fields of a QR code: `dark(row, column)` of a square of `size` fields a side. */
function fieldsOf(address: string) {
  // A quarter of the code may be lost to rain and thumbs.
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  return { size: modules.size, dark: (row: number, column: number) => modules.get(row, column) !== 0 };
}

/** Draws an address as a QR code, `size` points wide. */
export function drawSquare(
  doc: PDFKit.PDFDocument,
  address: string,
  { left, top, size, colour }: { left: number; top: number; size: number; colour: string },
): void {
  const fields = fieldsOf(address);
  const unit = size / fields.size;
  for (let row = 0; row < fields.size; row++) {
    for (let column = 0; column < fields.size; column++) {
      // A little larger than its field, so that no hairline shows between two.
      if (fields.dark(row, column)) {
        doc.rect(left + column * unit, top + row * unit, unit + 0.05, unit + 0.05);
      }
    }
  }
  doc.fill(colour);
}

/** A QR code as the outline of an SVG path, one unit a field, and how many units it is wide. */
export function squarePath(address: string): { path: string; size: number } {
  const { size, dark } = fieldsOf(address);
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue;
      let length = 1;
      while (column + length < size && dark(row, column + length)) length++;
      path += `M${column} ${row}h${length}v1h-${length}z`;
      column += length - 1;
    }
  }
  return { path, size };
}
