/**
 * Standard-change models: preauthorised ways of doing a low-risk change (PU2-20/V3), who authorised them, until when, and
 * how often they were used.
 */
package lv.saimnieks.change.standard;
