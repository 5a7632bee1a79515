package lv.saimnieks.catalogue;

import java.util.Collection;
import java.util.List;

/** Who provides services today, for whoever has to reach them (PU2-12/V1). */
public interface ServiceProviders {

    /** Those who provide any of the services today, by service and code. */
    List<ServiceProvider> of(Collection<String> services);

    /**
     * That a provider provides a service.
     *
     * @param code of the provider, {@code SN-03}
     * @param label kind and name; of a natural person without the name
     */
    record ServiceProvider(String service, String code, ProviderKind kind, String label) {

        /** Whether it is not the institution's own people. */
        public boolean outside() {
            return kind != ProviderKind.OWN_STAFF;
        }
    }
}
