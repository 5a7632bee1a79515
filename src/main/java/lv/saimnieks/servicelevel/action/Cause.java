package lv.saimnieks.servicelevel.action;

import lv.saimnieks.shared.Labelled;

/** Why a level was not kept (requirements 2.3; PU2-17/U2b). */
public enum Cause implements Labelled {
    RESOURCE,
    CAPABILITY,
    PROCESS,
    EXTERNAL_PROVIDER,
    RECIPIENT_USAGE,
    UNREALISTIC_TARGET,
    LACK_OF_INSTRUCTION,
    OTHER
}
