/** A decision table tried before it is deployed: with typed values, and with what cases really asked of it. */
package lv.saimnieks.models.trial;
