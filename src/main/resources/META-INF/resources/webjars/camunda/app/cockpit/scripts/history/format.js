/*
 * Dates, durations and numbers as people here write them, in the time of Riga whatever the computer's.
 */
import { language, t } from './words.js';

const ZONE = 'Europe/Riga';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23'
});
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function pieces(instant) {
  return Object.fromEntries(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** 21.11.2026. */
export function date(instant) {
  if (!instant) {
    return '';
  }
  const p = pieces(instant);
  return `${p.day}.${p.month}.${p.year}.`;
}

/** 14:05 */
export function time(instant, seconds = false) {
  if (!instant) {
    return '';
  }
  const p = pieces(instant);
  return `${p.hour}:${p.minute}${seconds ? `:${p.second}` : ''}`;
}

/** Name and id of who did something: a name may change, the id stays. */
export function signed(one) {
  return one.userName && one.userName !== one.user ? `${one.userName} (${one.user})` : one.user;
}

/** 21.11.2026. 14:05 */
export function moment(instant) {
  return instant ? `${date(instant)} ${time(instant)}` : '';
}

/** 21.11.2026. 14:05:09, where the order of entries matters */
export function toTheSecond(instant) {
  return instant ? `${date(instant)} ${time(instant, true)}` : '';
}

/** 2026-11-21 of 21.11.2026.; what is no day stays as it was typed, and the server says what is wrong. */
export function typedDay(typed) {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec((typed || '').trim());
  return match ? `${match[3]}-${match[2].padStart(2, '0')}-${match[1].padStart(2, '0')}` : (typed || '').trim();
}

/** 21.11.2026. of 2026-11-21 */
export function day(iso) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso || '');
  return match ? `${match[3]}.${match[2]}.${match[1]}.` : iso || '';
}

/** 11.2026. of 2026-11 */
export function month(iso) {
  const match = /^(\d{4})-(\d{2})/.exec(iso || '');
  return match ? `${match[2]}.${match[1]}.` : iso || '';
}

/** 2026-11-21 of an instant, as date fields and addresses want it */
export function isoDay(instant) {
  const p = pieces(instant);
  return `${p.year}-${p.month}-${p.day}`;
}

/** The two largest units: „2 d. 3 h”, „4 h 5 min”, „12 s”; days alone when there are a hundred or more. */
export function duration(ms) {
  if (ms === null || ms === undefined) {
    return '';
  }
  const units = [
    [DAY, 'unit.day'],
    [HOUR, 'unit.hour'],
    [MINUTE, 'unit.minute'],
    [1000, 'unit.second']
  ];
  const first = units.findIndex(([length]) => ms >= length);
  if (first < 0) {
    return t('unit.less');
  }
  const said = units
    .slice(first, ms >= 100 * DAY ? 1 : first + 2)
    .map(([length, key], i) => [Math.floor((i === 0 ? ms : ms % units[first][0]) / length), key])
    .filter(([n]) => n > 0)
    .map(([n, key]) => `${number(n)} ${t(key)}`);
  return said.join(' ');
}

/** 12 345,6 */
export function number(value, decimals = 0) {
  return value === null || value === undefined
    ? ''
    : new Intl.NumberFormat(language() === 'en' ? 'en-GB' : 'lv-LV', { maximumFractionDigits: decimals }).format(value);
}

/** 12,5 % of 0.125 */
export function share(value) {
  return value === null || value === undefined ? '' : `${number(value * 100, 1)} %`;
}

/** 1,4 MB */
export function size(bytes) {
  if (bytes === null || bytes === undefined) {
    return '';
  }
  return bytes < 1024 * 1024 ? `${number(Math.max(1, bytes / 1024))} KB` : `${number(bytes / 1024 / 1024, 1)} MB`;
}
