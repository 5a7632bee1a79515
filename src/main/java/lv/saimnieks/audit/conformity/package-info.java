/**
 * Self-audit (pašpārbaude) and conformity report (atbilstības pārskats). The self-audit runs the stored queries of all
 * {@link lv.saimnieks.platform.ConformityRules} beans, of the domains and of audit itself, over a period and names the
 * cases that break a rule. The conformity report reads the {@code requirement} properties of every deployed model and
 * tells, for each action that the policy asks for ({@code policy/*.csv}), which step serves it, how often it was done, by
 * whom and how well in time. Both count in SQL, over the engine's history and the registers as they are. Who may see it:
 * auditor, administrator, head of the institution, process owner and both portfolio managers; a case is linked only
 * where the viewer may open it.
 */
package lv.saimnieks.audit.conformity;
