import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { history, script } from './pages.js';

const FOLDER = new URL(
  '../../src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/',
  import.meta.url
);
const { latvian } = await history('words-lv');
const { english } = await history('words-en');

test('both languages have the same words with the same places for values', () => {
  const places = (words) =>
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, (text.match(/\{\w+\}/g) || []).sort()]));

  assert.deepEqual(places(english), places(latvian));
});

test('every word that a script asks for is there', () => {
  const sources = ['history.js', ...readdirSync(new URL('history/', FOLDER)).map((name) => `history/${name}`)].map(
    (name) => readFileSync(new URL(name, FOLDER), 'utf8')
  );
  const keys = sources.flatMap((source) => [...source.matchAll(/\bt\('([^']+)'/g)].map((match) => match[1]));
  const counted = sources.flatMap((source) => [...source.matchAll(/\bcount\('([^']+)'/g)].map((match) => match[1]));

  assert.ok(keys.length > 100 && counted.length > 5);
  assert.deepEqual(
    [...keys, ...counted.flatMap((key) => [`${key}.one`, `${key}.many`])].filter((key) => !(key in latvian)),
    []
  );
});

test('values are put in their places, and a place without a value stays', async () => {
  const lv = await history('words');

  assert.equal(lv.t('version.since', { version: 3 }), '3. versija ({date})');
  assert.equal(lv.t('no.such.key'), 'no.such.key');
});

test('a noun is counted by the rules of its language', async () => {
  const key = Object.keys(latvian)
    .find((one) => one.endsWith('.one'))
    .slice(0, -'.one'.length);
  const single = async (language) => {
    const words = await history('words', language);
    return [1, 2, 11, 21].filter((n) => words.count(key, n) === words.t(`${key}.one`, { n }));
  };

  assert.deepEqual(await single('lv'), [1, 21]);
  assert.deepEqual(await single('en'), [1]);
});

test('what is wrong with a field is said in Latvian, with its limits', async () => {
  const { sentence } = await script('static/js/field-words.js', 'en');
  const field = (wrong, attributes) => sentence({ type: 'text', title: '', ...attributes, validity: wrong });

  assert.equal(field({}), '');
  assert.equal(field({ valueMissing: true }, { type: 'date' }), 'Norādiet datumu.');
  assert.equal(field({ valueMissing: true }), 'Aizpildiet šo lauku.');
  assert.equal(
    field({ rangeOverflow: true }, { type: 'date', max: '2027-01-31' }),
    'Datums nedrīkst būt vēlāks par 31.01.2027.'
  );
  assert.equal(field({ rangeUnderflow: true }, { type: 'number', min: '0.5' }), 'Skaitlis ir par mazu: vismaz 0,5.');
  assert.equal(field({ patternMismatch: true }, { title: 'Tikai cipari.' }), 'Tikai cipari.');
});

test('sentences of the forms and of Camunda are known whole; what is not known stays', async () => {
  const forms = await script('META-INF/resources/webjars/camunda/app/tasklist/scripts/form-words.js', 'en');
  const camunda = await script('static/js/camunda-words.js', 'en');

  assert.equal(forms.latvian(' Field is required. '), 'Šis lauks jāaizpilda.');
  assert.equal(forms.latvian('Field must have minimum value of 0.5.'), 'Skaitlis ir par mazu: vismaz 0,5.');
  assert.equal(camunda.latvian('Only a Long  value is allowed'), 'Norādiet veselu skaitli atļautajās robežās.');
  assert.equal(forms.latvian('Something people wrote'), null);
  assert.equal(camunda.latvian('Something people wrote'), null);
  assert.equal(camunda.latvian('constructor'), null);
});
