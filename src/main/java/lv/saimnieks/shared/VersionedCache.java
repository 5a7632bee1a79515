package lv.saimnieks.shared;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read of some data, kept until {@link DataVersions} tells of another version. A transaction that changes the
 * data sees what it wrote itself, and nobody else does before it is committed.
 *
 * @param <T> safe for use by many threads; holds nothing that belongs to a transaction, such as entities
 */
public final class VersionedCache<T> {

    private final DataVersions versions;
    private final String data;
    private final Supplier<T> reading;
    private volatile @Nullable Kept<T> kept;

    private record Kept<T>(long version, T value) {}

    /**
     * @param data name of the data's version, a row of {@code data_version}
     * @param reading reads the data as it is now
     */
    public VersionedCache(DataVersions versions, String data, Supplier<T> reading) {
        this.versions = versions;
        this.data = data;
        this.reading = reading;
    }

    /** The data in force. */
    public T get() {
        OptionalLong version = versions.of(data);
        if (version.isEmpty()) {
            return reading.get();
        }
        Kept<T> known = kept;
        if (known == null || known.version() != version.getAsLong()) {
            known = new Kept<>(version.getAsLong(), reading.get());
            kept = known;
        }
        return known.value();
    }
}
