/*
 * A task in the list: which case, what is to be done and by when, in four lines. What is shown comes with the task
 * ({@code card}), with the rights by which the task itself was found.
 */
import { said } from '../../../../../js/camunda-language.js';

const CARD = `
<div class="task-card clickable" ng-click="focus($event, task)">
  <p class="card-head">
    <strong ng-if="task.card.number">{{ task.card.number }}</strong>
    <span class="card-urgent" ng-if="task.card.urgent">${said('Steidzami', 'Urgent')}</span>
    <span class="card-due" ng-if="task.due" ng-class="{overdue: task.due < now}">{{ 'DUE' | translate }}
      <span title="{{ task.due | camDate:'long' }}" am-time-ago="task.due"></span></span>
  </p>
  <h4 class="task">
    <a ng-href="{{ getHrefUrl(task) }}" ng-click="focus($event, task); $event.stopPropagation()"
      ng-attr-aria-current="{{ currentTaskId === task.id ? 'true' : undefined }}">{{ task.name || task.taskDefinitionKey
      }}<span ng-if="task.card.matter">: {{ task.card.matter }}</span></a>
  </h4>
  <p ng-if="task.card.title">{{ task.card.title }}</p>
  <p class="card-soft" title="{{ task.card.subject }}" ng-if="task.card.subject || task.card.person || task.card.kind"
    ><span ng-if="task.card.person">{{ task.card.person }}</span
    ><span ng-if="task.card.kind">{{ task.card.kind }}</span
    ><span ng-if="task.card.subject">{{ task.card.subject }}</span></p>
</div>`;

/** The list around the cards, and what else Tasklist says there, stay as they are. */
export function compactCards() {
  window.angular.module('cam.tasklist').decorator('camTasksDirective', [
    '$delegate',
    ([list]) => {
      const page = new DOMParser().parseFromString(`<body>${list.template}</body>`, 'text/html');
      const task = page.querySelector('li.task');
      // kept when the list is asked for again, so that the keyboard stays where it is
      task.setAttribute('ng-repeat', 'task in tasks track by task.id');
      task.innerHTML = CARD;
      list.template = page.body.innerHTML;
      return [list];
    }
  ]);
}
