/*
 * Forms in Latvian. The forms' viewer says its own few words (what is wrong with a field, the buttons of a list, the
 * months of a calendar) in English and takes no translation, so they are put into Latvian where they appear. Here is
 * every fixed word of the viewer that Tasklist 7.24 carries (form-js 1.8.7).
 */
import { whenPageChanges } from '../../../../js/page-changes.js';

const WORDS = {
  // what is wrong with an answer
  'Field is required.': 'Šis lauks jāaizpilda.',
  'Field must be a valid email.': 'Norādiet derīgu e-pasta adresi.',
  'Value is not a number.': 'Norādiet skaitli.',
  'Value is expected to be an integer.': 'Norādiet veselu skaitli.',
  'Date and time must both be entered.': 'Norādiet gan datumu, gan laiku.',
  // choices
  Select: 'Izvēlieties',
  Search: 'Meklēt',
  'No results': 'Nav nekā, ko izvēlēties',
  'All values selected': 'Izvēlēts viss',
  'Remove tag': 'Noņemt izvēlēto',
  'Skip to search': 'Pāriet uz meklēšanu',
  // lists and tables
  'Add new': 'Pievienot rindu',
  Collapse: 'Rādīt mazāk',
  'Nothing to show.': 'Nav datu.',
  'Previous page': 'Iepriekšējā lappuse',
  'Next page': 'Nākamā lappuse',
  'Click to remove sorting': 'Nospiediet, lai vairs nekārtotu',
  // numbers, dates and times
  Increment: 'Palielināt',
  Decrement: 'Samazināt',
  'hh:mm': 'st:min',
  'hh:mm ?m': 'st:min',
  // content from elsewhere
  'No content to show.': 'Nav satura, ko rādīt.',
  "External content couldn't be loaded.": 'Ārējo saturu neizdevās ielādēt.',
  'This is an image placeholder': 'Attēla vēl nav',
  'Image view': 'Attēls',
  // who made the viewer
  'Powered by bpmn.io': 'Veidlapu rāda bpmn.io',
  'Web-based tooling for BPMN, DMN, and forms powered by': 'Tīmekļa rīki BPMN, DMN un veidlapām; tos veido'
};

const SENTENCES = [
  [
    /^Field must be a valid\s+international phone number\b.*$/,
    () => 'Norādiet tālruņa numuru, piemēram, +37120000000.'
  ],
  [
    /^Field must have maximum length of (\d+)\.$/,
    (n) => `Teksts ir par garu: rakstzīmju skaits nedrīkst pārsniegt ${n}.`
  ],
  [
    /^Field must have minimum length of (\d+)\.$/,
    (n) => `Teksts ir par īsu: vajadzīgais rakstzīmju skaits ir vismaz ${n}.`
  ],
  [/^Field must have maximum value of (\S+)\.$/, (n) => `Skaitlis ir par lielu: ne vairāk kā ${comma(n)}.`],
  [/^Field must have minimum value of (\S+)\.$/, (n) => `Skaitlis ir par mazu: vismaz ${comma(n)}.`],
  [/^Field must match pattern .*$/, () => 'Ieraksts nav paredzētajā veidā.'],
  [
    /^Value is expected to have at most (\d+) decimal digits?\.$/,
    (n) => `Pārāk daudz ciparu aiz komata: ne vairāk kā ${n}.`
  ],
  [
    /^Please select a valid value, the two nearest valid values are (\S+) and (\S+?)\.$/,
    (low, high) => `Šāda vērtība nav paredzēta. Tuvākās paredzētās: ${comma(low)} un ${comma(high)}.`
  ],
  [/^Expand all \((\d+)\)$/, (n) => `Rādīt visas rindas (${n})`],
  [/^Remove list item (\d+)$/, (n) => `Noņemt ${n}. rindu`],
  [/^Click to sort by (.+) ascending$/, (column) => `Nospiediet, lai kārtotu pēc „${column}” augošā secībā`],
  [/^Click to sort by (.+) descending$/, (column) => `Nospiediet, lai kārtotu pēc „${column}” dilstošā secībā`]
];

const CALENDAR = {
  weekdays: {
    shorthand: ['Sv', 'P', 'O', 'T', 'C', 'Pk', 'S'],
    longhand: ['Svētdiena', 'Pirmdiena', 'Otrdiena', 'Trešdiena', 'Ceturtdiena', 'Piektdiena', 'Sestdiena']
  },
  months: {
    shorthand: ['janv.', 'febr.', 'marts', 'apr.', 'maijs', 'jūn.', 'jūl.', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'],
    longhand: [
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
    ]
  },
  firstDayOfWeek: 1,
  ordinal: () => '.',
  rangeSeparator: ' līdz ',
  weekAbbreviation: 'ned.',
  scrollTitle: 'Ritiniet, lai mainītu',
  toggleTitle: 'Nospiediet, lai mainītu',
  amPM: ['priekšpusdienā', 'pēcpusdienā'],
  yearAriaLabel: 'Gads',
  monthAriaLabel: 'Mēnesis',
  hourAriaLabel: 'Stunda',
  minuteAriaLabel: 'Minūte'
};

// places that hold the viewer's words only, never a person's
const TEXTS = [
  '.fjs-form-field-error li',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-taglist-skip-link',
  '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse',
  '.fjs-table-empty',
  '.fjs-table-td[colspan]',
  '.fjs-iframe-placeholder-text',
  '.fjs-powered-by-lightbox'
].join(',');

const ATTRIBUTED = [
  ['input[placeholder]', 'placeholder'],
  ['button[aria-label]', 'aria-label'],
  ['.fjs-table-th[aria-label]', 'aria-label'],
  ['.fjs-table-th[title]', 'title'],
  ['button[title], .fjs-powered-by-link', 'title'],
  ['.fjs-image-placeholder [alt]', 'alt']
];

function comma(number) {
  return number.replace('.', ',');
}

export function latvian(text) {
  const words = text.trim();
  if (Object.hasOwn(WORDS, words)) {
    return WORDS[words];
  }
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(words);
    if (match) {
      return sentence(...match.slice(1));
    }
  }
  return null;
}

function texts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const said = latvian(walker.currentNode.data);
    if (said) {
      walker.currentNode.data = said;
    }
  }
}

function attribute(element, name) {
  const said = latvian(element.getAttribute(name) || '');
  if (said) {
    element.setAttribute(name, said);
  }
}

/** "1 of 3" below a table stands in three pieces. */
function pages(label) {
  label.childNodes.forEach((node) => {
    if (node.nodeType === Node.TEXT_NODE && node.data === ' of ') {
      node.data = '. lappuse no ';
    }
  });
}

function calendar(input) {
  const picker = input._flatpickr;
  if (picker && picker.config.locale !== CALENDAR) {
    picker.set('locale', CALENDAR);
    picker.set('ariaDateFormat', 'Y. \\g\\a\\d\\a j. F');
  }
  if (/yyyy/.test(input.placeholder)) {
    input.placeholder = input.placeholder.replace('yyyy', 'gggg');
  }
}

function translate() {
  document.querySelectorAll('.fjs-container').forEach((form) => {
    form.querySelectorAll(TEXTS).forEach(texts);
    form.querySelectorAll('.fjs-table-nav-label').forEach(pages);
    ATTRIBUTED.forEach(([selector, name]) => form.querySelectorAll(selector).forEach((e) => attribute(e, name)));
    form.querySelectorAll('.fjs-datepicker input').forEach(calendar);
  });
}

/** Dates are written "05.11.2026." whatever language the browser itself speaks: the viewer asks for "default". */
function latvianDates() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, [locale, options]) => {
      if (locale !== 'default' || options) {
        return new format(locale === 'default' ? 'lv' : locale, options);
      }
      const days = new format('lv', { day: '2-digit', month: '2-digit', year: 'numeric' });
      const parts = days.formatToParts.bind(days);
      days.formatToParts = (day) => [...parts(day), { type: 'literal', value: '.' }];
      return days;
    }
  });
}

latvianDates();
if (document.documentElement.lang === 'lv') {
  whenPageChanges(translate, ['placeholder', 'aria-label', 'title', 'alt']);
}

export default { id: 'form-words', pluginPoint: 'tasklist.task.action', render: () => {} };
