package lv.saimnieks.catalogue.items;

import lv.saimnieks.catalogue.LifecycleStage;

/**
 * What is known of a service or resource beside its code.
 *
 * @param resourceKind only of a resource, and always there
 * @param externalId its id in the state's register of services (T2) or resources (T3)
 * @param lifeSituation code in the state's register of life situations (T1); only of a service
 * @param capacityNote how much the service or resource can carry, in words
 * @param supplierNote who supplies the resource; only of a resource
 * @param receivedServiceNote services that the provider itself receives; only of a service
 */
public record ItemFacts(
        String name,
        String description,
        LifecycleStage stage,
        boolean critical,
        ResourceKind resourceKind,
        String externalId,
        String lifeSituation,
        String capacityNote,
        String supplierNote,
        String receivedServiceNote) {}
