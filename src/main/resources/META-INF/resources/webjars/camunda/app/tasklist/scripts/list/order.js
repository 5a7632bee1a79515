/*
 * The order of the list: what is urgent first, then by due date, unless a person chooses another one.
 */
import { said } from '../../../../../js/camunda-language.js';

const FIRST = JSON.stringify([
  { sortBy: 'priority', sortOrder: 'desc' },
  { sortBy: 'dueDate', sortOrder: 'asc' }
]);

const CHOICES = {
  priority: said('Steidzamība', 'Urgency'),
  dueDate: said('Termiņš', 'Due'),
  created: said('Saņemts', 'Received'),
  nameCaseInsensitive: said('Solis', 'Step'),
  assignee: said('Atbildīgais', 'Assignee')
};

/** Tasklist takes the order from the address; where it says none, ours is read there. */
export function dueFirst() {
  window.angular.module('cam.tasklist').run([
    '$location',
    (location) => {
      const search = location.search;
      location.search = function (...change) {
        const found = search.apply(this, change);
        return change.length || found.sorting ? found : { ...found, sorting: FIRST };
      };
    }
  ]);
}

/** What can be chosen: no dates that nobody sets and no variables. */
export function offerOrders() {
  window.angular.module('cam.tasklist').decorator('camSortingChoicesDirective', [
    '$delegate',
    ([choices]) => {
      const link = choices.link;
      choices.compile = () =>
        function (scope, ...rest) {
          link.call(this, scope, ...rest);
          scope.uniqueProps = CHOICES;
        };
      return [choices];
    }
  ]);
}
