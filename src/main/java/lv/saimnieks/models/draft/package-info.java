/** Files tried before they are deployed: what is wrong with them, what differs, what would happen to running cases. */
package lv.saimnieks.models.draft;
