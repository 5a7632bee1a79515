/** What a term says: for what, by which rule, compared how, in which unit and period, agreed on how. Values without a life of their own. */
package lv.saimnieks.servicelevel.term.content;
