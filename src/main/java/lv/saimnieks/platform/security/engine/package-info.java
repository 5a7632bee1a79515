/** What stands before the engine's web applications and REST API: filters, refusals in Latvian, and its own holes closed (ADR 2). */
package lv.saimnieks.platform.security.engine;
