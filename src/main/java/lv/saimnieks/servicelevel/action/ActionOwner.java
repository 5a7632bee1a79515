package lv.saimnieks.servicelevel.action;

import lv.saimnieks.shared.Labelled;

/** Who owns a corrective action, by the table {@code corrective-action}. */
public enum ActionOwner implements Labelled {
    /** who provides the service and measures it */
    MEASURER,
    MANAGER,
    /** the manager, whose plan the portfolio manager confirms */
    MANAGER_CONFIRMED,
    PORTFOLIO_MANAGER
}
