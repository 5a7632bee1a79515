/**
 * What people may do in the engine beside the steps of a process. The engine writes every operation of a person into its
 * operation log; {@link lv.saimnieks.platform.intervention.OperationWatch} reads each entry before it is stored, whichever
 * door it came through: the REST API, Cockpit, a batch. {@link lv.saimnieks.platform.intervention.OperationRules} is the
 * list: everyday work goes on; what intervenes in a case needs a reason and is kept as an {@link
 * lv.saimnieks.platform.intervention.Intervention}; whatever else, above all deleting a trail, is refused in words, the
 * administrator's too. The system's own work is not asked: nobody is authenticated then.
 */
@org.springframework.modulith.NamedInterface("intervention")
package lv.saimnieks.platform.intervention;
