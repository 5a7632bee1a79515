import js from '@eslint/js';
import globals from 'globals';

export default [
  js.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-shadow': 'error',
      'no-implicit-globals': 'error',
      'object-shorthand': 'error'
    }
  },
  { files: ['.ci/**'], languageOptions: { globals: globals.node } },
  // loaded by pages as plain scripts
  {
    files: ['**/static/js/{saimnieks,change-*}.js'],
    languageOptions: { sourceType: 'script', globals: { htmx: 'readonly', BpmnJS: 'readonly' } }
  }
];
