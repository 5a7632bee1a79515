// What is wrong with a field, in Latvian: a browser says it in its own language, which need not be the page's.
// The browser still checks, stops the form, goes to the field and reads the sentence out; only the words are ours.
// Our pages load it in every head, the Camunda applications as a custom script (scripts/config.js).

const MISSING = {
  'select-one': 'Izvēlieties vienu no saraksta.',
  'select-multiple': 'Izvēlieties vismaz vienu no saraksta.',
  checkbox: 'Atzīmējiet šo rūtiņu, lai turpinātu.',
  radio: 'Izvēlieties vienu no iespējām.',
  file: 'Izvēlieties failu.',
  date: 'Norādiet datumu.',
  number: 'Norādiet skaitli.'
};
const UNREADABLE = { number: 'Norādiet skaitli.', date: 'Norādiet pilnu un pareizu datumu.' };
const OTHER_KIND = {
  email: 'Norādiet derīgu e-pasta adresi.',
  url: 'Norādiet derīgu tīmekļa adresi, piemēram, https://piemers.lv.'
};

function shown(limit) {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(limit);
  return day ? `${day[3]}.${day[2]}.${day[1]}.` : limit.replace('.', ',');
}

function ofRange(field, isLow) {
  const limit = shown(isLow ? field.min : field.max);
  if (field.type === 'date') {
    return isLow ? `Datums nedrīkst būt agrāks par ${limit}` : `Datums nedrīkst būt vēlāks par ${limit}`;
  }
  return isLow ? `Skaitlis ir par mazu: vismaz ${limit}.` : `Skaitlis ir par lielu: ne vairāk kā ${limit}.`;
}

/** The sentence for what is wrong; empty when nothing is. */
export function sentence(field) {
  const wrong = field.validity;
  if (wrong.badInput) {
    return UNREADABLE[field.type] || 'Ieraksts nav paredzētajā veidā.';
  }
  if (wrong.valueMissing) {
    return MISSING[field.type] || 'Aizpildiet šo lauku.';
  }
  if (wrong.typeMismatch) {
    return OTHER_KIND[field.type] || 'Ieraksts nav paredzētajā veidā.';
  }
  if (wrong.tooLong) {
    return `Teksts ir par garu: rakstzīmju skaits nedrīkst pārsniegt ${field.maxLength}.`;
  }
  if (wrong.tooShort) {
    return `Teksts ir par īsu: vajadzīgais rakstzīmju skaits ir vismaz ${field.minLength}.`;
  }
  if (wrong.rangeUnderflow || wrong.rangeOverflow) {
    return ofRange(field, wrong.rangeUnderflow);
  }
  if (wrong.stepMismatch) {
    return field.step && field.step !== '1' ? 'Šāda vērtība nav paredzēta.' : 'Norādiet veselu skaitli.';
  }
  return wrong.patternMismatch ? field.title || 'Ieraksts nav paredzētajā veidā.' : '';
}

const said = new Set();

function forget() {
  said.forEach((field) => field.setCustomValidity(''));
  said.clear();
}

if (document.documentElement.lang === 'lv') {
  document.addEventListener(
    'invalid',
    ({ target }) => {
      const words = sentence(target);
      if (words) {
        target.setCustomValidity(words);
        said.add(target);
      }
    },
    true
  );
  // an answer that was mended, by hand or by a script, must not be held up by the sentence about the old one;
  // pressing Enter in a field counts as a click on the form's button
  ['input', 'change', 'click'].forEach((kind) => document.addEventListener(kind, forget, true));
}

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.fields', pluginPoint: 'saimnieks.fields', priority: 0, render() {} };
