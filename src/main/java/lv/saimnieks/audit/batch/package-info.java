/**
 * The same intervention in many cases at once, for which Cockpit's list of cases is the place to choose them: retry what
 * failed, suspend, activate, cancel, move to another step. Each case goes through the engine's own operation in a
 * transaction of its own with the rights that the person has at that moment, so that {@link
 * lv.saimnieks.platform.intervention.OperationWatch the watch over interventions} keeps its reason, its register hears of
 * it and whoever asked for it is told, exactly as after a single intervention. A preview tries one of each kind of case and
 * takes it back; a background job does them one by one and survives a restart; its page tells auditors how far it is.
 */
package lv.saimnieks.audit.batch;
