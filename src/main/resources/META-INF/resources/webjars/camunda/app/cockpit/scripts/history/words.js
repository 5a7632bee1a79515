/*
 * Every word of the views, in Latvian and in English. The language is the page's: Latvian unless English was chosen.
 */
import { latvian } from './words-lv.js';
import { english } from './words-en.js';

/** lv or en */
export function language() {
  return document.documentElement.lang === 'en' ? 'en' : 'lv';
}

const words = language() === 'en' ? english : latvian;

/** Whether there are words of this key. */
export function known(key) {
  return key in words;
}

/** Words with values in the place of {name}. A value may be anything; it becomes text. */
export function t(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A counted noun: {n} with the words of key.one or key.many. */
export function count(key, n) {
  const one = language() === 'en' ? n === 1 : n % 10 === 1 && n % 100 !== 11;
  return t(`${key}.${one ? 'one' : 'many'}`, {
    n: new Intl.NumberFormat(language() === 'en' ? 'en-GB' : 'lv-LV').format(n)
  });
}
