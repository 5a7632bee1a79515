/*
 * What people type into a field, read as Latvians write it: a decimal comma, days as 05.11.2026., times to the minute.
 * Nothing is guessed: what cannot be read is not a value.
 */

const NUMBER = /^-?\d{1,15}([.,]\d{0,15})?$/;
const DAY = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/;
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^([01]?\d|2[0-3])[:.][0-5]?\d$/;

/** A number; null when the text is none. Blanks may part the thousands. */
export function readNumber(text) {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  return NUMBER.test(digits) ? Number(digits.replace(',', '.')) : null;
}

/** A number as it is shown: with a comma; a part of one with as many digits as the field has, "800,50". */
export function shownNumber(value, digits) {
  if (value === null || value === undefined) {
    return '';
  }
  const padded = digits && !Number.isInteger(Number(value)) ? Number(value).toFixed(digits) : '';
  return (padded && Number(padded) === Number(value) ? padded : String(value)).replace('.', ',');
}

/** A day of the calendar in full, "05.11.2026."; null when there is no such day. */
export function readDay(text) {
  const iso = ISO_DAY.exec(text.trim());
  const [, day, month, year] = iso ? [null, iso[3], iso[2], iso[1]] : DAY.exec(text.trim()) || [];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) && year >= 1900;
  return exists ? `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year}.` : null;
}

/** Whether this is a time of the day, "9:10", "09.10". */
export function isTime(text) {
  return TIME.test(text.trim());
}

/** What is wrong with a text that stands where a number is wanted; null when nothing is. */
export function wrongNumber(text) {
  return text.trim() === '' || readNumber(text) !== null
    ? null
    : `„${text.trim()}” nav skaitlis. Rakstiet, piemēram, 1250,75.`;
}

/** The same of a day. */
export function wrongDay(text) {
  return text.trim() === '' || readDay(text) ? null : `„${text.trim()}” nav datums. Rakstiet, piemēram, 05.11.2026.`;
}

/** The same of a time. */
export function wrongTime(text) {
  return text.trim() === '' || isTime(text) ? null : `„${text.trim()}” nav laiks. Rakstiet, piemēram, 09:10.`;
}
