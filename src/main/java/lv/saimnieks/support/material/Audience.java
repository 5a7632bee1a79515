package lv.saimnieks.support.material;

import lv.saimnieks.shared.Labelled;

/** For which providers a material is; those from inside and from outside matter alike (PU2-12/U1). */
public enum Audience implements Labelled {
    INTERNAL,
    EXTERNAL,
    BOTH;

    /** Whether it is meant for providers from outside, or for those from inside. */
    public boolean reaches(boolean outside) {
        return this == BOTH || (this == EXTERNAL) == outside;
    }
}
