import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from './pages.js';

const typed = await script('static/js/typed.js');

test('a number is read with a decimal comma and shown with one; nothing is guessed', () => {
  const read = (...texts) => texts.map(typed.readNumber);

  assert.deepEqual(read('2,5', '1250.75', '1 250,75', '-3', '007', '0'), [2.5, 1250.75, 1250.75, -3, 7, 0]);
  assert.deepEqual(read('', 'abc', '2,5,1', '1.250,75', '1e5', '25%', '-'), Array(7).fill(null));
  assert.deepEqual(
    [[1250.75, 2], [800.5, 2], [4, 2], [0.125, 2], [0.5], [0, 2], [null]].map((one) => typed.shownNumber(...one)),
    ['1250,75', '800,50', '4', '0,125', '0,5', '0', '']
  );
  assert.match(typed.wrongNumber(' divi '), /^„divi” nav skaitlis/);
  assert.equal(typed.wrongNumber('2,5'), null);
  assert.equal(typed.wrongNumber(' '), null);
});

test('a day is one of the calendar, written out as 05.11.2026.', () => {
  const read = (...texts) => texts.map(typed.readDay);

  assert.deepEqual(read('5.11.2026', '05.11.2026.', '29.02.2028.', '2026-11-05'), [
    '05.11.2026.',
    '05.11.2026.',
    '29.02.2028.',
    '05.11.2026.'
  ]);
  assert.deepEqual(read('31.02.2026.', '29.02.2026.', '05.11.26', '11/05/2026', 'rīt', ''), Array(6).fill(null));
  assert.match(typed.wrongDay('31.02.2026.'), /^„31\.02\.2026\.” nav datums/);
});

test('a time is one of the day', () => {
  assert.deepEqual(['09:10', '9.07', '0:05', '23:59'].map(typed.wrongTime), [null, null, null, null]);
  assert.deepEqual(['24:00', '910', '9:60', '9:10 PM', 'rīt'].filter(typed.isTime), []);
});
