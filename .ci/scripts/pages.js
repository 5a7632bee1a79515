import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const RESOURCES = fileURLToPath(new URL('../../src/main/resources/', import.meta.url));
const APPLICATIONS = 'META-INF/resources/webjars/camunda/app';
const PLACES = { 'static/js': ['static/js', 'META-INF/resources/webjars/js'], [APPLICATIONS]: [APPLICATIONS] };

/**
 * A script as a page in that language would load it, anew each time: `script('static/js/field-words.js')`. The page has
 * a language and the base element of Cockpit, and nothing else; what draws itself at once cannot be loaded.
 */
export async function script(path, language = 'lv') {
  const copy = mkdtempSync(join(tmpdir(), 'saimnieks-'));
  after(() => rmSync(copy, { recursive: true }));
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
  Object.entries(PLACES).forEach(([folder, places]) =>
    places.forEach((place) => cpSync(RESOURCES + folder, join(copy, place), { recursive: true }))
  );
  globalThis.document = {
    documentElement: { lang: language },
    querySelector: (selector) => (selector === 'base' ? { getAttribute: () => '/saimnieks/camunda' } : null)
  };
  return import(pathToFileURL(join(copy, path)));
}

/** A script of the history in Cockpit. */
export function history(name, language) {
  return script(`META-INF/resources/webjars/camunda/app/cockpit/scripts/history/${name}.js`, language);
}
