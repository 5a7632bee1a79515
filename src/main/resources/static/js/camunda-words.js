// Custom script of the Camunda web applications (each one's scripts/config.js names it): the few words that the
// applications hold outside their locale files (tooltips of diagrams, calendars, words for screen readers) in Latvian.
// Loaded with a version in its name, because the applications ask for it by the engine's version only.

import { LATVIAN } from './camunda-language.js';
import { whenPageChanges } from './page-changes.js';

const WORDS = {
  Close: 'Aizvērt',
  previous: 'Iepriekšējais',
  next: 'Nākamais',
  'zoom in': 'Tuvināt',
  'zoom out': 'Tālināt',
  'reset zoom': 'Rādīt visu diagrammu',
  'Loading diagram': 'Ielādē diagrammu',
  'Message is null.': 'Paziņojuma nav.',
  Failed: 'Neizdevās',
  before: 'pirms',
  after: 'pēc',
  'Invalid Date Value.': 'Datums vai laiks nav pareizs.',
  'Failed Job': 'Neizdevies fona darbs',
  failedExternalTask: 'Neizdevies ārējais uzdevums',
  'Powered by bpmn.io': 'Diagrammu rāda bpmn.io',
  'Web-based tooling for BPMN, DMN and CMMN diagrams powered by':
    'Tīmekļa rīki BPMN, DMN un CMMN diagrammām; tos veido',
  // types of variables, where one is chosen
  String: 'Teksts (String)',
  Boolean: 'Loģiskā vērtība (Boolean)',
  Short: 'Īss vesels skaitlis (Short)',
  Integer: 'Vesels skaitlis (Integer)',
  Long: 'Garš vesels skaitlis (Long)',
  Double: 'Decimālskaitlis (Double)',
  Date: 'Datums (Date)',
  Null: 'Bez vērtības (Null)',
  Object: 'Objekts (Object)',
  Json: 'JSON',
  Xml: 'XML',
  File: 'Fails (File)',
  Bytes: 'Baiti (Bytes)',
  'Select all': 'Atzīmēt visas',
  'Unselect all': 'Noņemt visas atzīmes',
  'Toggle navigation': 'Rādīt vai slēpt izvēlni',
  Actions: 'Darbības',
  Download: 'Lejupielādēt',
  Upload: 'Augšupielādēt',
  varName: 'Mainīgā nosaukums',
  'Toggle this section': 'Rādīt vai slēpt šo daļu',
  // tables of decisions
  When: 'Ja',
  And: 'un',
  Then: 'Tad',
  'Hit policy:': 'Piemērošana:',
  Unique: 'Viena kārtula',
  First: 'Pirmā atbilstošā',
  Priority: 'Svarīgākā',
  Any: 'Jebkura',
  Collect: 'Visas kopā',
  'Collect (Sum)': 'Visas kopā (summa)',
  'Collect (Min)': 'Visas kopā (mazākā)',
  'Collect (Max)': 'Visas kopā (lielākā)',
  'Collect (Count)': 'Visas kopā (skaits)',
  'Rule order': 'Kārtulu secībā',
  'Output order': 'Rezultātu secībā',
  Annotations: 'Piezīmes',
  'View DRD': 'Skatīt prasību diagrammu',
  'Input label': 'Ievades nosaukums',
  'Input expression': 'Ievades izteiksme',
  'Input values': 'Ievades vērtības',
  'Input type': 'Ievades tips',
  'Output label': 'Rezultāta nosaukums',
  'Output name': 'Rezultāta mainīgais',
  'Output values': 'Rezultāta vērtības',
  'Output type': 'Rezultāta tips',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched':
    'Kārtulas nepārklājas: atbilst ne vairāk kā viena',
  'Rules may overlap. The first matching rule will be chosen': 'Kārtulas drīkst pārklāties; spēkā ir pirmā atbilstošā',
  'Rules may overlap. The one with the highest priority will be chosen':
    'Kārtulas drīkst pārklāties; spēkā ir svarīgākā',
  'Rules may overlap. Their output have to match': 'Kārtulas drīkst pārklāties, ja to rezultāts ir vienāds',
  'Collects the values of all matching rules': 'Savāc visu atbilstošo kārtulu rezultātus',
  Jonny: '',
  Prosciutto: '',
  'j.prosciutto@acme.org': ''
};

const PATTERNS = [
  // the first words are Tasklist's own, the second ones of Cockpit's locale file, which cannot tell the types apart
  [
    /^(?:Only a|Atļauta tikai) (?:Short|Integer|Long)\s+(?:value is allowed|tipa vērtība)\.?$/,
    () => 'Norādiet veselu skaitli atļautajās robežās.'
  ],
  [
    /^(?:Only a|Atļauta tikai) (?:Double|Float)\s+(?:value is allowed|tipa vērtība)\.?$/,
    () => 'Norādiet skaitli; decimāldaļu atdaliet ar punktu, piemēram, 1.5.'
  ],
  [/^Only a Date\s+value is allowed$/, () => 'Norādiet datumu un laiku šādi: 2026-11-29T10:00:00.'],
  [/^Only a (\S+)\s+value is allowed$/, (type) => `Atļauta tikai vērtība, kuras tips ir ${WORDS[type] || type}.`],
  [/^(.+[^:]) Piekļuves tiesības$/, (resource) => `${resource}: piekļuves tiesības`],
  [/^Decision name: (.*)$/, (name) => `Lēmumu tabula: ${name}`],
  [/^Input label: (.*)$/, (name) => `Ievade: ${name}`],
  [/^Input expression: (.*)$/, (name) => `Ievades izteiksme: ${name}`],
  [/^Output label: (.*)$/, (name) => `Rezultāts: ${name}`],
  [/^Output name: (.*)$/, (name) => `Rezultāta mainīgais: ${name}`],
  [
    /^Request has been terminated/,
    () =>
      'Nav savienojuma ar serveri. Pārbaudiet tīklu un mēģiniet vēlreiz; ' +
      'neaizveriet lapu, lai nezustu ierakstītais.'
  ]
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
  'td.actions',
  '.help-block',
  'p.invalid',
  '.tooltip-inner',
  '.tjs-container .clause',
  '.tjs-container label',
  '.hit-policy-value',
  '.view-drd-button',
  'th.annotation',
  '.notification span',
  '.notifications .status',
  '[notifications-panel] span',
  '[notifications-panel] div',
  'h3',
  '.permissions span',
  '.dropdown-menu span',
  '.bjs-powered-by-lightbox *',
  'td.type',
  '.operator-field .view-value *',
  '.operator-field .dropdown-menu *',
  '.field-control *',
  '.modal-body option',
  '[ng-switch-when=type]',
  '[ng-switch-when=type] option',
  'th'
].join(',');
const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'label'];
const ATTRIBUTED =
  'button[title], input[placeholder], button[aria-label], .dmn-decision-table-container [title],' +
  ' .tjs-container [title], .bjs-powered-by, .modal-body option,' +
  ' [ng-switch-when=type] option';

const CALENDAR = {
  MONTH: [
    'janvāris',
    'februāris',
    'marts',
    'aprīlis',
    'maijs',
    'jūnijs',
    'jūlijs',
    'augusts',
    'septembris',
    'oktobris',
    'novembris',
    'decembris'
  ],
  SHORTMONTH: ['janv.', 'febr.', 'marts', 'apr.', 'maijs', 'jūn.', 'jūl.', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'],
  DAY: ['svētdiena', 'pirmdiena', 'otrdiena', 'trešdiena', 'ceturtdiena', 'piektdiena', 'sestdiena'],
  SHORTDAY: ['Sv', 'P', 'O', 'T', 'C', 'Pk', 'S'],
  FIRSTDAYOFWEEK: 0
};

export function latvian(text) {
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

/** "Izdevās :" without the space before the colon, and none after words that bring a sign of their own. */
function joinStatus(colon) {
  const status = colon.previousElementSibling;
  for (let node = status.nextSibling; node !== colon; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && node.data) {
      node.data = '';
    }
  }
  colon.hidden = /[.:!?]$/.test(status.textContent.trim());
}

/** "<task> <- …", as the applications say of what a link no longer finds: the name in brackets is for programmers. */
function untag(status) {
  const match = /^(?:<|&lt;)\w+(?:>|&gt;) (?:<|&lt;)- (.*)$/s.exec(status.textContent.trim());
  if (match) {
    status.textContent = 'Neizdevās atvērt';
    status.parentElement.querySelectorAll('.message').forEach((message) => {
      message.textContent = match[1];
    });
  }
}

/** The star of a field that must be filled in has no meaning over a column. */
function unstar(heading) {
  for (const node of heading.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && /\p{L}\*\s*$/u.test(node.data)) {
      node.data = node.data.replace('*', '');
    }
  }
}

function translate() {
  document.querySelectorAll('.notifications .status').forEach(untag);
  document.querySelectorAll('.notifications .status + strong').forEach(joinStatus);
  document.querySelectorAll('th, th a, th span').forEach(unstar);
  document.querySelectorAll(TEXTS).forEach((element) => {
    for (const node of element.childNodes) {
      const said = node.nodeType === Node.TEXT_NODE && node.data.trim() ? latvian(node.data) : null;
      if (said !== null) {
        node.data = said;
      }
    }
  });
  document.querySelectorAll(ATTRIBUTED).forEach((element) => {
    for (const name of ATTRIBUTES) {
      const said = element.hasAttribute(name) ? latvian(element.getAttribute(name)) : null;
      if (said !== null) {
        element.setAttribute(name, said);
      }
    }
  });
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

/** Cockpit writes times in tables by a pattern of its own; told in time, it writes them as everybody else does. */
function times() {
  try {
    window.angular
      .module('cam.cockpit')
      .config(['camDateFormatProvider', (formats) => formats.setDateFormat('DD.MM.YYYY. HH:mm:ss', 'normal')]);
  } catch {
    // another of the applications: it takes the pattern from the locale file
  }
}

if (document.documentElement.lang === LATVIAN) {
  times();
  calendars();
  translate();
  whenPageChanges(translate, ATTRIBUTES);
}

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.words', pluginPoint: 'saimnieks.words', priority: 0, render() {} };
