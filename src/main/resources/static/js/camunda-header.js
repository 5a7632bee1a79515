// Custom script of the Camunda web applications (each one's scripts/config.js names it): the switch between Latvian and
// English in the header, and times said with declined words ("pirms 5 minūtēm"), which a locale file cannot hold.
// Loaded with a version in its name, because the applications ask for it by the engine's version only.

import { ENGLISH, LATVIAN, choose } from './camunda-language.js';

const language = document.documentElement.lang;
const other =
  language === LATVIAN
    ? { id: ENGLISH, name: 'English', hint: 'Switch to English' }
    : { id: LATVIAN, name: 'Latviski', hint: 'Rādīt latviski' };

function addSwitch() {
  const menu = document.querySelector('[cam-widget-header] .app-menu > ul');
  if (!menu || menu.querySelector('.language')) {
    return Boolean(menu);
  }
  const item = document.createElement('li');
  item.className = 'language';
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = other.id;
  button.title = other.hint;
  button.textContent = other.name;
  button.addEventListener('click', () => {
    choose(other.id);
    window.location.reload();
  });
  item.append(button);
  menu.append(item);
  return true;
}

function whenHeaderIsThere() {
  if (addSwitch()) {
    return;
  }
  const observer = new MutationObserver(() => addSwitch() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
}

// forms of a noun: singular and plural, as after "pirms" and "pēc" (dative plural, genitive singular)
const TIMES = {
  s: ['sekundes', 'sekundēm'],
  m: ['minūtes', 'minūtēm'],
  h: ['stundas', 'stundām'],
  d: ['dienas', 'dienām'],
  w: ['nedēļas', 'nedēļām'],
  M: ['mēneša', 'mēnešiem'],
  y: ['gada', 'gadiem']
};

function counted(number, one, many) {
  return `${number} ${number % 10 === 1 && number % 100 !== 11 ? one : many}`;
}

function relativeTime() {
  const words = { future: 'pēc %s', past: 'pirms %s', s: () => 'dažām sekundēm' };
  for (const [unit, [one, many]] of Object.entries(TIMES)) {
    words[unit] = words[unit] || ((number) => counted(number, one, many));
    words[unit + unit] = (number) => counted(number, one, many);
  }
  return words;
}

function declineTimes() {
  const injector = window.angular && window.angular.element(document.body).injector();
  if (!injector) {
    window.setTimeout(declineTimes, 50);
  } else if (injector.has('moment')) {
    injector.get('moment').updateLocale(LATVIAN, { relativeTime: relativeTime() });
  }
}

whenHeaderIsThere();
if (language === LATVIAN) {
  declineTimes();
}

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.header', pluginPoint: 'saimnieks.header', priority: 0, render() {} };
