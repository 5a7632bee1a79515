package lv.saimnieks.support.material;

import lv.saimnieks.shared.Labelled;

/** What methodical support is about (PU2-12/V3): five topics of the institution, seven of a service, two of the duties. */
public enum Topic implements Labelled {
    /** PU2-12/A1a */
    POLICY,
    /** A1b */
    STRATEGY,
    /** A1c */
    LAW,
    /** A1d */
    CENTRAL_TECHNOLOGY,
    /** A1e */
    CENTRAL_PROCESS,
    /** A2a */
    SERVICE_RESULT,
    /** A2b */
    SERVICE_PROCESS,
    /** A2c */
    SERVICE_LEVEL,
    /** A2d */
    BEST_WAYS,
    /** A2e */
    DOCUMENTATION,
    /** A2f */
    SERVICE_LAW,
    /** A2g */
    CAPABILITIES,
    /** D3, D4 */
    RESOURCE_USE,
    /** D1–D4 */
    INFORMATION_USE
}
