/** Who may use which page and operation, and which rights the roles have in the engine. */
package lv.saimnieks.platform.security.access;
