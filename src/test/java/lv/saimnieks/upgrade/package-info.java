/**
 * What a database of an earlier version becomes under this one. {@link lv.saimnieks.upgrade.VersionDumpTest} writes down, before a
 * release, what the database of that version holds; {@link lv.saimnieks.upgrade.UpgradeTest} begins with it.
 */
package lv.saimnieks.upgrade;
