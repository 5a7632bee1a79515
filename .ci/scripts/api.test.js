import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { history } from './pages.js';

/** What was asked, and what is answered next. */
let asked;
let answers;
let api;

beforeEach(async () => {
  api = await history('api');
  asked = [];
  answers = [];
  globalThis.fetch = async (url, request) => {
    asked.push({ url, ...request });
    const next = answers.shift();
    if (next instanceof Error) {
      throw next;
    }
    return next;
  };
});

function json(status, body) {
  return new Response(JSON.stringify(body), { status });
}

test('an address encodes its pieces, repeats values of one name and leaves out empty ones', () => {
  assert.equal(
    api.address(['cases', 'IZM/1 ä'], { state: ['a', 'b'], text: '', page: 0, open: false, none: null }),
    '/saimnieks/api/audit/cases/IZM%2F1%20%C3%A4?state=a&state=b&page=0'
  );
  assert.equal(api.query({}), '');
});

test('a refusal is told in the words of the server, with the fields that are wrong', async () => {
  answers.push(json(400, { detail: 'Datums ir nepareizs.', errors: [{ field: 'from', message: 'Nav datums.' }] }));

  await assert.rejects(api.get(['cases']), (problem) => {
    assert.equal(problem.message, 'Datums ir nepareizs.');
    assert.deepEqual(problem.fields, { from: 'Nav datums.' });
    return problem.status === 400;
  });
});

test('an answer without words, a lost connection and an ended session are told apart', async () => {
  const { t } = await history('words');
  answers.push(new Response('<html>', { status: 403 }), new Response('', { status: 500 }), new TypeError('offline'));
  answers.push(new Response('', { status: 401 }));

  await assert.rejects(api.get(['a']), { message: t('problem.forbidden') });
  await assert.rejects(api.get(['a']), { message: t('problem.server') });
  await assert.rejects(api.get(['a']), { message: t('problem.network'), status: 0 });
  await assert.rejects(api.get(['a']), { message: t('problem.session'), status: 401 });
});

test('only a reader who chose English asks for English', async () => {
  answers.push(json(200, {}));
  await api.get(['a']);
  api = await history('api', 'en');
  answers.push(json(200, {}));
  await api.get(['a']);

  assert.deepEqual(
    asked.map((one) => one.headers['Saimnieks-Language']),
    [undefined, 'en']
  );
});

test('a change goes out once more, when the token was an old one', async () => {
  answers.push(json(200, { csrfHeader: 'X-CSRF', csrfToken: 'old' }), json(403, {}));
  answers.push(json(200, { csrfHeader: 'X-CSRF', csrfToken: 'new' }), json(200, { id: 7 }));

  assert.deepEqual(await api.change('POST', ['jobs'], { all: true }), { id: 7 });
  assert.deepEqual(
    asked.filter((one) => one.method === 'POST').map((one) => one.headers['X-CSRF']),
    ['old', 'new']
  );
});

test('a change that the person may not make goes out only once', async () => {
  const same = { csrfHeader: 'X-CSRF', csrfToken: 'same' };
  answers.push(json(200, same), json(403, { detail: 'Nav tiesību.' }), json(200, same));

  await assert.rejects(api.change('POST', ['jobs'], {}), { message: 'Nav tiesību.' });
  assert.equal(asked.filter((one) => one.method === 'POST').length, 1);
});
