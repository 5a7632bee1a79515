/*
 * The list of tasks: found by what people know of a case, in an order that they choose, on cards that say what is to be done.
 */
import { compactCards } from './list/cards.js';
import { offerCriteria } from './list/criteria.js';
import { giveNames } from './list/names.js';
import { openWithItsList } from './list/opening.js';
import { dueFirst, offerOrders } from './list/order.js';
import { onePartOnPhones } from './list/phone.js';

offerCriteria();
offerOrders();
dueFirst();
compactCards();
onePartOnPhones();
giveNames();
await openWithItsList();

export default { id: 'task-list', pluginPoint: 'tasklist.task.action', render: () => {} };
