/**
 * The page {@code /modeli}, where process owners look after processes, forms and decision tables without a developer:
 * what runs and since when, a draft tried before it is deployed, two versions compared, an earlier version brought back,
 * a table tried with real inputs, running cases moved to another version, cases that stand still, and the reference of
 * everything a model may name. Auditors read the same. Only what the deployment check accepts is ever deployed here; the
 * person acts with their own rights in the engine. Names no domain (requirement E20).
 */
package lv.saimnieks.models;
