// Dates are written "05.11.2026." whatever language the browser itself speaks. The browser's own date field stays, out of
// sight: it sends the date, knows its limits and has the calendar that the button opens. Without this script it is seen.

import { sentence } from './field-words.js';
import { readDay, wrongDay } from './typed.js';

const MOVED = ['id', 'required', 'aria-describedby', 'autofocus'];

function iso(day) {
  return day ? day.split('.').slice(0, 3).reverse().join('-') : '';
}

function dress(native) {
  const text = document.createElement('input');
  text.type = 'text';
  text.placeholder = 'dd.mm.gggg.';
  text.autocomplete = 'off';
  text.className = 'date';
  MOVED.filter((name) => native.hasAttribute(name)).forEach((name) => {
    text.setAttribute(name, native.getAttribute(name));
    native.removeAttribute(name);
  });
  text.value = readDay(native.value) || '';

  const opener = document.createElement('button');
  opener.type = 'button';
  opener.className = 'plain';
  opener.title = 'Izvēlēties datumu kalendārā';
  opener.setAttribute('aria-label', opener.title);
  opener.textContent = '▾';

  // read-only, the browser does not check it: what is wrong is said at the field that is seen
  native.readOnly = true;
  native.tabIndex = -1;
  native.setAttribute('aria-hidden', 'true');

  const take = () => {
    native.readOnly = false;
    native.value = iso(readDay(text.value));
    text.setCustomValidity(wrongDay(text.value) || (native.value && sentence(native)) || '');
    native.readOnly = true;
  };
  text.addEventListener('input', take);
  text.addEventListener('change', () => {
    take();
    text.value = readDay(text.value) || text.value;
  });
  opener.addEventListener('click', () => {
    native.readOnly = false;
    native.showPicker();
  });
  native.addEventListener('change', () => {
    text.value = readDay(native.value) || '';
    text.dispatchEvent(new Event('change', { bubbles: true }));
    text.focus();
  });

  const frame = document.createElement('span');
  frame.className = 'date-field';
  native.replaceWith(frame);
  frame.append(text, native, opener);
}

function dressAll(root) {
  root.querySelectorAll('input[type="date"]:not([aria-hidden])').forEach(dress);
}

dressAll(document);
document.addEventListener('htmx:load', (event) => dressAll(event.detail.elt));
