/** What a spreadsheet would run as a formula, in ASCII or full width (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** RFC 4180; a cell that a spreadsheet would run opens with an apostrophe, which makes it text. */
function cell(value: string): string {
  const safe = (FORMULA.test(value) ? `'${value}` : value).toWellFormed();
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of CSV with its line end. */
export const csvRow = (values: readonly string[]): string => `${values.map(cell).join(',')}\r\n`;
