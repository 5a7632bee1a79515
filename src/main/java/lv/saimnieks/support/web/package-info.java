/** Pages of methodical support. */
package lv.saimnieks.support.web;
