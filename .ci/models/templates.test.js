import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { validateAll } from '@bpmn-io/element-templates-validator';

const folder = new URL('../../.camunda/element-templates/', import.meta.url);

for (const file of readdirSync(folder)) {
  test(`Modeler takes the element templates of ${file}`, () => {
    const templates = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    assert.ok(templates.length > 0);
    assert.deepEqual(
      validateAll(templates).results.flatMap((result) => result.errors ?? []),
      []
    );
  });
}
