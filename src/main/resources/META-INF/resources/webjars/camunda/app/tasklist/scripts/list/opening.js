/*
 * A link to a task names no list. So that the list beside the task is one that has it, the first of the person's lists with
 * the task in it is named in the address.
 */
import { ROOT } from '../form/desk.js';

const ENGINE = `${ROOT}/camunda/api/engine/engine/default`;

async function ask(path, body) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  const answer = await fetch(ENGINE + path, {
    method: body ? 'POST' : 'GET',
    body: body && JSON.stringify(body),
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      ...(token && { 'X-XSRF-TOKEN': token[1] })
    }
  });
  return answer.ok ? answer.json() : null;
}

async function listWith(task) {
  const lists = (await ask('/filter?resourceType=Task')) || [];
  lists.sort((one, other) => one.properties.priority - other.properties.priority);
  for (const list of lists) {
    const found = await ask(`/filter/${list.id}/count`, { taskIdIn: [task] });
    if (found?.count) {
      return list.id;
    }
  }
  return null;
}

/** To be awaited before Tasklist reads the address. */
export async function openWithItsList() {
  const query = new URLSearchParams(window.location.hash.split('?')[1]);
  const task = query.get('task');
  if (!window.location.hash.startsWith('#/?') || !task || query.has('filter')) {
    return;
  }
  const list = await listWith(task).catch(() => null);
  if (list) {
    query.set('filter', list);
    window.history.replaceState(null, '', `#/?${query}`);
  }
}
