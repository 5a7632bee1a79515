/**
 * What an operator watches, at {@code /actuator/prometheus} beside the figures of Java, of the pool and of requests: open,
 * late and failed work by process and step and how long steps and cases take ({@code EngineFigures}), and whatever else a module counts in the database ({@link lv.saimnieks.platform.metrics.Figure}). Processes, steps and
 * numbers only; nothing of a case or of a person. Who may read it: administrators and the group {@code monitoring}.
 */
@org.springframework.modulith.NamedInterface("metrics")
package lv.saimnieks.platform.metrics;
