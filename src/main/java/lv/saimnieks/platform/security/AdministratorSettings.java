package lv.saimnieks.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator of a new installation; read only while there is none. */
@ConfigurationProperties("saimnieks.admin")
record AdministratorSettings(
        @DefaultValue("") String id, @DefaultValue("") String password) {}
