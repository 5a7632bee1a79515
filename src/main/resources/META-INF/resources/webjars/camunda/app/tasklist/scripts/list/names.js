/*
 * Names for what Tasklist draws as a sign alone, for those who do not see it.
 */
import { said } from '../../../../../js/camunda-language.js';
import { whenPageChanges } from '../../../../../js/page-changes.js';

const NAMES = {
  'button[data-region="filters"].region-toggle': said('Rādīt vai slēpt filtrus', 'Show or hide the filters'),
  'button[data-region="list"].region-toggle': said('Rādīt vai slēpt uzdevumu sarakstu', 'Show or hide the list'),
  'button[data-region="task"].region-toggle': said('Rādīt vai slēpt uzdevumu', 'Show or hide the task'),
  'button.maximize': said('Rādīt uzdevumu visā logā', 'Show the task in the whole window'),
  'button.reset-regions': said('Atkal rādīt visas daļas', 'Show all parts again'),
  '[cam-sorting-choices] .new-sort > a': said('Pievienot kārtošanu', 'Add an order'),
  '[cam-widget-search] .main-field': said('Atlasīt uzdevumus', 'Find tasks'),
  '[cam-share-link] button, [cam-share-link] a': said('Saite uz šo sarakstu', 'Link to this list')
};

/** What has a tooltip says the same to those who hear it; the tooltip itself is not read where it is only drawn. */
const TOLD = 'a.glyphicon[uib-tooltip], button.glyphicon[uib-tooltip]';

/** The application gives a text field the state of a list, which only a field with a list may have. */
function fieldWithList(field) {
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-haspopup', 'listbox');
}

/** A sign that is pressed but leads nowhere is a button, for the keyboard too. */
function button(sign) {
  sign.setAttribute('role', 'button');
  sign.tabIndex = 0;
  sign.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      sign.click();
    }
  });
}

function name() {
  for (const [selector, words] of Object.entries(NAMES)) {
    document.querySelectorAll(`:is(${selector}):not([aria-label])`).forEach((e) => e.setAttribute('aria-label', words));
  }
  document.querySelectorAll(TOLD).forEach((element) => {
    const words = element.getAttribute('uib-tooltip');
    if (words && element.getAttribute('aria-label') !== words) {
      element.setAttribute('aria-label', words);
    }
  });
  document.querySelectorAll('a.glyphicon[uib-tooltip]:not([href], [role])').forEach(button);
  document.querySelectorAll('[cam-widget-search] .main-field:not([role])').forEach(fieldWithList);
}

export function giveNames() {
  whenPageChanges(name, ['uib-tooltip']);
}
