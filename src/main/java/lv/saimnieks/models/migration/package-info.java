/**
 * Running cases moved to another version of their model: a preview that tries each kind of case and takes it back, a
 * background job that moves them one by one, and its progress. What the engine refuses is said in words.
 */
package lv.saimnieks.models.migration;
