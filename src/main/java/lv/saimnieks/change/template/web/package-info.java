/** Pages, CSV and REST of templates and of what repeats by them: all staff read them, those who keep them change them. */
package lv.saimnieks.change.template.web;
