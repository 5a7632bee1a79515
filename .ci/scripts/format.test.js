import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { history } from './pages.js';

let latvian;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

beforeEach(async () => {
  latvian = await history('format');
});

/** Thousands are parted by a space that does not break; which one is the runtime's affair. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

test('moments are told in the time of Riga, in summer and in winter', () => {
  assert.equal(latvian.moment('2026-01-15T22:30:00Z'), '16.01.2026. 00:30');
  assert.equal(latvian.moment('2026-07-15T21:30:00Z'), '16.07.2026. 00:30');
  assert.equal(latvian.date('2026-12-31T22:00:00Z'), '01.01.2027.');
  assert.equal(latvian.time('2026-01-15T12:05:09Z', true), '14:05:09');
  assert.equal(latvian.toTheSecond('2026-12-31T22:00:09Z'), '01.01.2027. 00:00:09');
});

test('nothing is told of what is not there', () => {
  ['date', 'time', 'moment', 'toTheSecond', 'duration', 'number', 'share', 'size'].forEach((name) =>
    assert.equal(latvian[name](null), '', name)
  );
});

test('days and months are written as people here write them', () => {
  assert.equal(latvian.day('2026-11-21'), '21.11.2026.');
  assert.equal(latvian.month('2026-11'), '11.2026.');
  assert.equal(latvian.day('drīz'), 'drīz');
});

test('a duration has its two largest units, and days alone from a hundred on', () => {
  assert.equal(latvian.duration(0), '< 1 s');
  assert.equal(latvian.duration(12_000), '12 s');
  assert.equal(latvian.duration(4 * HOUR + 5 * MINUTE + 30_000), '4 h 5 min');
  assert.equal(latvian.duration(2 * DAY), '2 d.');
  assert.equal(latvian.duration(2 * DAY + 3 * HOUR), '2 d. 3 h');
  assert.equal(latvian.duration(100 * DAY + 3 * HOUR), '100 d.');
});

test('numbers have a comma in Latvian and a point in English', async () => {
  assert.equal(plain(latvian.number(12345.67, 1)), '12 345,7');

  const english = await history('format', 'en');
  assert.equal(english.number(12345.67, 1), '12,345.7');
});

test('shares and sizes', () => {
  assert.equal(latvian.share(0.125), '12,5 %');
  assert.equal(latvian.size(10), '1 KB');
  assert.equal(latvian.size(1.4 * 1024 * 1024), '1,4 MB');
});

test('a day typed as people write it is sent as the server reads it; what is none is left to the server', () => {
  assert.equal(latvian.typedDay(' 1.2.2026. '), '2026-02-01');
  assert.equal(latvian.typedDay('21.11.2026'), '2026-11-21');
  assert.equal(latvian.typedDay('2026-11-21'), '2026-11-21');
  assert.equal(latvian.typedDay('rīt'), 'rīt');
});
