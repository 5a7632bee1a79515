// The language of the Camunda web applications: Latvian, unless the person has chosen English in this browser.
// Each application's scripts/config.js asks here, before the application draws anything.

const CHOICE = 'saimnieks.language';
const STORE = 'camunda-web';

export const LATVIAN = 'lv';
export const ENGLISH = 'en';

export function chosen() {
  try {
    return window.localStorage.getItem(CHOICE) === ENGLISH ? ENGLISH : LATVIAN;
  } catch {
    return LATVIAN;
  }
}

export function choose(language) {
  window.localStorage.setItem(CHOICE, language);
}

/** What config.js says as "locales": exactly one language, whose words are at hand before the first paint. */
export async function locales(app) {
  const language = (await ready(app, chosen())) ? chosen() : ENGLISH;
  if (language !== chosen()) {
    await ready(app, language);
  }
  document.documentElement.lang = language;
  return { availableLocales: [language], fallbackLocale: language };
}

/** The Latvian words, or the English ones after the choice of English; to be asked after locales(). */
export function said(latvian, english) {
  return document.documentElement.lang === ENGLISH ? english : latvian;
}

// The applications draw with the words of the last visit, or with bare keys on the first one, and fetch the words
// meanwhile. So the words are put where they look for those of the last visit.
async function ready(app, language) {
  try {
    const root = document.querySelector('base').getAttribute('app-root');
    const answer = await window.fetch(`${root}/app/${app}/locales/${language}.json`, { cache: 'no-cache' });
    if (!answer.ok) {
      return false;
    }
    const words = await answer.json();
    const store = JSON.parse(window.localStorage.getItem(STORE) || '{}');
    store[`${root}/app/${app}/locales/_locales_data_${language}_${window.bust}`] = JSON.stringify(words);
    window.localStorage.setItem(STORE, JSON.stringify(store));
    return true;
  } catch {
    return false;
  }
}
