package lv.saimnieks.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a session holds, as bytes. What cannot be read, because an upgrade changed its class or because such a thing has no
 * place in a session, is as if it had never been there: the person logs in again.
 */
class StoredAttributes extends GenericConversionService {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAttributes.class);

    private static final ObjectInputFilter ALLOWED =
            ObjectInputFilter.Config.createFilter("maxdepth=50;maxrefs=100000;maxarray=1000000;"
                    + "java.lang.*;java.util.**;java.time.**;java.net.*;java.math.*;java.security.*;java.io.*;"
                    + "org.springframework.security.**;org.springframework.web.servlet.*;org.springframework.util.*;"
                    + "org.camunda.bpm.webapp.impl.security.**;lv.saimnieks.**;!*");

    StoredAttributes() {
        addConverter(Object.class, byte[].class, new SerializingConverter());
        addConverter(byte[].class, Object.class, StoredAttributes::read);
    }

    private static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream in = new ConfigurableObjectInputStream(
                new ByteArrayInputStream(bytes), StoredAttributes.class.getClassLoader())) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.warn("A part of a session cannot be read and is dropped: {}", e.toString());
            return null;
        }
    }
}
