package lv.saimnieks.complaint.privacy;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import lv.saimnieks.shared.Wording;

/** Data of submitters that one place keeps; each place has a bean, so that nothing is forgotten when a person is erased. */
public interface PersonalRecords {

    /** What it is, for the page that says what goes: {@code Faili}. */
    String label();

    /** How many there are in these cases. */
    long count(Collection<String> numbers);

    /** Takes them away for good, in the caller's transaction. */
    void erase(Collection<String> numbers);

    /** Adds those of a case to the file that a person gets; nothing where they stand in the file already. */
    default void export(String number, Sink sink) throws IOException {}

    /**
     * Those of which a person's file has nothing, or everything already.
     *
     * @param key of the label, after {@code complaint.records.}
     */
    static PersonalRecords of(
            String key, ToLongFunction<Collection<String>> counting, Consumer<Collection<String>> erasing) {
        return new PersonalRecords() {
            @Override
            public String label() {
                return Wording.of("complaint.records." + key);
            }

            @Override
            public long count(Collection<String> numbers) {
                return counting.applyAsLong(numbers);
            }

            @Override
            public void erase(Collection<String> numbers) {
                erasing.accept(numbers);
            }
        };
    }

    /** Where exported content goes. */
    @FunctionalInterface
    interface Sink {

        /** @param name with folders, without the number of the case */
        void add(String name, byte[] content) throws IOException;
    }
}
