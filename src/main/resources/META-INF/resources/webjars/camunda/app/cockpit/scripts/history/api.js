/*
 * Talks to /api/audit with the browser's session. Every failure becomes a Problem with a sentence to show.
 */
import { language, t } from './words.js';

const appRoot = document.querySelector('base').getAttribute('app-root') || '/camunda';

/** Path of our application, before /camunda. */
export const ROOT = appRoot.replace(/\/camunda$/, '');
const API = `${ROOT}/api/audit`;

/** A refusal or failure: words for the person, and whether to log in again or try again. */
export class Problem extends Error {
  constructor(status, words, fields) {
    super(words);
    this.status = status;
    this.fields = fields || {};
  }
}

/** What goes after "?": several values of one name are repeated, empty ones left out. */
export function query(values) {
  const all = new URLSearchParams();
  Object.entries(values || {}).forEach(([name, value]) => {
    [value]
      .flat()
      .filter((one) => one !== null && one !== undefined && one !== '' && one !== false)
      .forEach((one) => all.append(name, one));
  });
  const encoded = all.toString();
  return encoded ? `?${encoded}` : '';
}

/** An address below /api/audit; each piece of the path is encoded. */
export function address(pieces, values) {
  return API + pieces.map((piece) => `/${encodeURIComponent(piece)}`).join('') + query(values);
}

async function send(url, request = {}) {
  let response;
  try {
    response = await fetch(url, {
      credentials: 'same-origin',
      ...request,
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...spoken(), ...request.headers }
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, t('problem.network'));
  }
  if (response.status === 401 || (response.redirected && new URL(response.url).pathname.endsWith('/ieiet'))) {
    throw new Problem(401, t('problem.session'));
  }
  if (!response.ok) {
    throw await refusal(response);
  }
  return response;
}

/** Asks for English words; the browser's own Accept-Language would say what nobody chose here. */
function spoken() {
  return language() === 'en' ? { 'Saimnieks-Language': 'en' } : {};
}

async function refusal(response) {
  let body = {};
  try {
    body = await response.json();
  } catch {
    // the status alone has to do
  }
  const known = {
    403: 'problem.forbidden',
    404: 'problem.missing',
    409: 'problem.conflict',
    413: 'problem.large',
    429: 'problem.busy'
  };
  const words =
    body.detail || t(known[response.status] || (response.status < 500 ? 'problem.refused' : 'problem.server'));
  return new Problem(response.status, words, fieldsOf(body));
}

/** Field names and what is wrong with them, however the answer lists them. */
function fieldsOf(body) {
  const errors = body.errors || body.fields || {};
  if (Array.isArray(errors)) {
    return Object.fromEntries(errors.map((error) => [error.field || error.name, error.message || error.detail]));
  }
  return errors;
}

/** GET of JSON. */
export async function get(pieces, values, signal) {
  return (await send(address(pieces, values), { signal })).json();
}

/** GET of a text, such as the XML of a model. */
export async function text(path, signal) {
  const url = path.startsWith('/') ? ROOT + path : path;
  return (await send(url, { signal, headers: { Accept: '*/*' } })).text();
}

let session = null;

/** Who reads, and the token that changes need; asked once. */
export function whoAmI() {
  session =
    session ||
    get(['session']).catch((failure) => {
      session = null;
      throw failure;
    });
  return session;
}

const FRESH = 60_000;
let known = null;
let knownAt = 0;

/** What can be chosen in filters; asked again after a minute, when something may have been deployed. */
export function options() {
  if (!known || Date.now() - knownAt > FRESH) {
    knownAt = Date.now();
    known = get(['options']).catch((failure) => {
      known = null;
      throw failure;
    });
  }
  return known;
}

/** A change of our own tables: PUT, POST, DELETE. Once more with a new token when the old one has run out. */
export async function change(method, pieces, body, again = true) {
  const me = await whoAmI();
  try {
    const response = await send(address(pieces), {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', [me.csrfHeader]: me.csrfToken }
    });
    const answer = await response.text();
    return answer ? JSON.parse(answer) : null;
  } catch (problem) {
    if (problem.status === 403 && again) {
      session = null;
      const now = await whoAmI();
      if (now.csrfToken !== me.csrfToken) {
        return change(method, pieces, body, false);
      }
    }
    throw problem;
  }
}

/** Saves an answer as a file, under the name that the server gives it. */
export async function download(url, accept, fallbackName) {
  const response = await send(url, { headers: { Accept: accept } });
  const named = /filename\*?=(?:UTF-8'')?"?([^";]+)"?/i.exec(response.headers.get('Content-Disposition') || '');
  save(await response.blob(), named ? decodeURIComponent(named[1]) : fallbackName);
}

/** Saves something that is here already. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
