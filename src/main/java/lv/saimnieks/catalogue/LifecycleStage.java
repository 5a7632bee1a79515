package lv.saimnieks.catalogue;

import lv.saimnieks.shared.Labelled;

/** Where a service or resource stands in its life (COMMON/S2), in this order. */
public enum LifecycleStage implements Labelled {
    PLANNING,
    CREATION,
    INTRODUCTION,
    OPERATION,
    IMPROVEMENT,
    RETIREMENT
}
