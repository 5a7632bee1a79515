import { locales, said } from '../../../../js/camunda-language.js';

const language = await locales('welcome');

const root = new URL('../../../../../', import.meta.url).pathname;

function page(path, latvian, english, description, englishDescription) {
  return { href: root + path, label: said(latvian, english), description: said(description, englishDescription) };
}

export default {
  app: { name: said('Sākums', 'Welcome'), vendor: 'Saimnieks' },

  locales: language,

  customScripts: ['../../../js/camunda-session', '../../../js/camunda-header', '../../../js/camunda-words'],

  // pages that every member of staff may open; the start page shows the rest by role
  links: [
    page(
      '',
      'Saimnieka sākumlapa',
      'Start page of Saimnieks',
      'Visas jūsu lomai paredzētās lapas.',
      'Every page for your role.'
    ),
    page(
      'registri/izmainas',
      'Izmaiņas',
      'Changes',
      'Izmaiņu reģistrs: kas pieteikts, kas notiek, kas izdarīts.',
      'Register of changes.'
    ),
    page(
      'registri/pakalpojumi',
      'Pakalpojumi',
      'Services',
      'Iestādes pakalpojumi un par tiem atbildīgie.',
      'Services and who is responsible for them.'
    ),
    page(
      'registri/resursi',
      'Resursi',
      'Resources',
      'Resursi un pakalpojumi, kam tie vajadzīgi.',
      'Resources and the services that need them.'
    ),
    page(
      'registri/kalendars',
      'Kalendārs',
      'Calendar',
      'Darba dienas un svētku dienas, pēc kurām skaita termiņus.',
      'Working days, by which deadlines are counted.'
    )
  ],

  disableWelcomeMessage: true
};
