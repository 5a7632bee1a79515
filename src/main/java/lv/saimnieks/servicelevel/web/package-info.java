/** Pages of the register of service levels: terms, agreements, documents, import, and how the terms fit each other. */
package lv.saimnieks.servicelevel.web;
