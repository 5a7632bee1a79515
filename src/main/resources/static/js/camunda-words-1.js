// Custom script of the Camunda web applications (each one's scripts/config.js names it): the few words that the
// applications hold outside their locale files (tooltips of diagrams, calendars, words for screen readers) in Latvian.
// Loaded with a version in its name, because the applications ask for it by the engine's version only.

import { LATVIAN } from './camunda-language-1.js';

const WORDS = {
  'Close': 'Aizvērt',
  'previous': 'Iepriekšējais',
  'next': 'Nākamais',
  'zoom in': 'Tuvināt',
  'zoom out': 'Tālināt',
  'reset zoom': 'Rādīt visu diagrammu',
  'Loading diagram': 'Ielādē diagrammu',
  'Message is null.': 'Paziņojuma nav.',
  'Select all': 'Atzīmēt visas',
  'Unselect all': 'Noņemt visas atzīmes',
  'Toggle navigation': 'Rādīt vai slēpt izvēlni',
  'Actions': 'Darbības',
  'Download': 'Lejupielādēt',
  'Upload': 'Augšupielādēt',
  'varName': 'Mainīgā nosaukums',
  'Jonny': '',
  'Prosciutto': '',
  'j.prosciutto@acme.org': ''
};

const PATTERNS = [
  [/^Only a (\S+)\s+value is allowed$/, type => `Atļauta tikai ${type} tipa vērtība`]
];

// only these places are looked at, so that nobody's own words are touched
const TEXTS = [
  '.close .sr-only',
  '.navbar-toggle .sr-only',
  '[uib-datepicker] .sr-only',
  '.uib-datepicker .sr-only',
  '.loading-text',
  '.message i',
  'td i',
  '.help-block',
  '.permissions span',
  '.dropdown-menu span',
  'th'
].join(',');
const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];
const ATTRIBUTED = 'button[title], input[placeholder], button[aria-label]';

const CALENDAR = {
  MONTH: ['janvāris', 'februāris', 'marts', 'aprīlis', 'maijs', 'jūnijs', 'jūlijs', 'augusts', 'septembris',
    'oktobris', 'novembris', 'decembris'],
  SHORTMONTH: ['janv.', 'febr.', 'marts', 'apr.', 'maijs', 'jūn.', 'jūl.', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'],
  DAY: ['svētdiena', 'pirmdiena', 'otrdiena', 'trešdiena', 'ceturtdiena', 'piektdiena', 'sestdiena'],
  SHORTDAY: ['Sv', 'P', 'O', 'T', 'C', 'Pk', 'S'],
  FIRSTDAYOFWEEK: 0
};

function latvian(text) {
  const words = text.trim().replace(/\s+/g, ' ');
  if (Object.hasOwn(WORDS, words)) {
    return WORDS[words];
  }
  for (const [pattern, sentence] of PATTERNS) {
    const match = pattern.exec(words);
    if (match) {
      return sentence(match[1]);
    }
  }
  return null;
}

function translate() {
  document.querySelectorAll(TEXTS).forEach(element => {
    for (const node of element.childNodes) {
      const said = node.nodeType === Node.TEXT_NODE && node.data.trim() ? latvian(node.data) : null;
      if (said !== null) {
        node.data = said;
      }
    }
  });
  document.querySelectorAll(ATTRIBUTED).forEach(element => {
    for (const name of ATTRIBUTES) {
      const said = element.hasAttribute(name) ? latvian(element.getAttribute(name)) : null;
      if (said !== null) {
        element.setAttribute(name, said);
      }
    }
  });
}

let planned = false;
function translateSoon() {
  if (!planned) {
    planned = true;
    window.requestAnimationFrame(() => {
      planned = false;
      translate();
    });
  }
}

function calendars() {
  const injector = window.angular && window.angular.element(document.body).injector();
  if (!injector) {
    window.setTimeout(calendars, 50);
    return;
  }
  const locale = injector.get('$locale');
  Object.assign(locale.DATETIME_FORMATS, CALENDAR, { STANDALONEMONTH: CALENDAR.MONTH });
  Object.assign(locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '\u00a0' });
}

if (document.documentElement.lang === LATVIAN) {
  calendars();
  translate();
  new MutationObserver(translateSoon).observe(document.body, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES
  });
}

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.words', pluginPoint: 'saimnieks.words', priority: 0, render() {} };
