/*
 * Forms in Latvian. The forms' viewer says its own few words (what is wrong with a field, the buttons of a list, the
 * months of a calendar) in English and takes no translation, so they are put into Latvian where they appear.
 */

const WORDS = {
  'Field is required.': 'Šis lauks jāaizpilda.',
  'Field must be a valid email.': 'Norādiet derīgu e-pasta adresi.',
  'Select': 'Izvēlieties',
  'Search': 'Meklēt',
  'No results': 'Nav nekā, ko izvēlēties',
  'All values selected': 'Izvēlēts viss',
  'Add new': 'Pievienot rindu',
  'Collapse': 'Rādīt mazāk',
  'Value is not a number.': 'Norādiet skaitli.'
};

const SENTENCES = [
  [/^Field must be a valid\s+international phone number\b.*$/, () => 'Norādiet tālruņa numuru, piemēram, +37120000000.'],
  [/^Field must have maximum length of (\d+)\.$/, n => `Teksts ir par garu: ne vairāk kā ${n} rakstzīmes.`],
  [/^Field must have minimum length of (\d+)\.$/, n => `Teksts ir par īsu: vismaz ${n} rakstzīmes.`],
  [/^Field must have maximum value of (\S+)\.$/, n => `Skaitlis ir par lielu: ne vairāk kā ${comma(n)}.`],
  [/^Field must have minimum value of (\S+)\.$/, n => `Skaitlis ir par mazu: vismaz ${comma(n)}.`],
  [/^Field must match pattern .*$/, () => 'Ieraksts nav paredzētajā veidā.'],
  [/^Expand all \((\d+)\)$/, n => `Rādīt visas rindas (${n})`],
  [/^Remove list item (\d+)$/, n => `Noņemt ${n}. rindu`]
];

const CALENDAR = {
  weekdays: {
    shorthand: ['Sv', 'P', 'O', 'T', 'C', 'Pk', 'S'],
    longhand: ['Svētdiena', 'Pirmdiena', 'Otrdiena', 'Trešdiena', 'Ceturtdiena', 'Piektdiena', 'Sestdiena']
  },
  months: {
    shorthand: ['janv.', 'febr.', 'marts', 'apr.', 'maijs', 'jūn.', 'jūl.', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'],
    longhand: ['janvāris', 'februāris', 'marts', 'aprīlis', 'maijs', 'jūnijs', 'jūlijs', 'augusts', 'septembris',
      'oktobris', 'novembris', 'decembris']
  },
  firstDayOfWeek: 1,
  ordinal: () => '.',
  rangeSeparator: ' līdz ',
  yearAriaLabel: 'Gads',
  monthAriaLabel: 'Mēnesis'
};

const TEXTS = [
  '.fjs-form-field-error li',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse'
].join(',');

function comma(number) {
  return number.replace('.', ',');
}

function latvian(text) {
  const words = text.trim();
  if (WORDS[words]) {
    return WORDS[words];
  }
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(words);
    if (match) {
      return sentence(match[1]);
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

function calendar(input) {
  const picker = input._flatpickr;
  if (picker && picker.config.locale !== CALENDAR) {
    picker.set('locale', CALENDAR);
  }
  if (/yyyy/.test(input.placeholder)) {
    input.placeholder = input.placeholder.replace('yyyy', 'gggg');
  }
}

function translate() {
  document.querySelectorAll('.fjs-container').forEach(form => {
    form.querySelectorAll(TEXTS).forEach(texts);
    form.querySelectorAll('input[placeholder="Search"]').forEach(input => attribute(input, 'placeholder'));
    form.querySelectorAll('.fjs-repeat-row-remove').forEach(button => attribute(button, 'aria-label'));
    form.querySelectorAll('.fjs-datepicker input').forEach(calendar);
  });
}

let planned = false;
new MutationObserver(() => {
  if (!planned) {
    planned = true;
    window.requestAnimationFrame(() => {
      planned = false;
      translate();
    });
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });

export default {
  id: 'form-words',
  pluginPoint: 'tasklist.task.action',
  render: () => {}
};
