package lv.saimnieks.shared;

/** A value with a Latvian name for people. */
public interface Labelled {

    /** The Latvian name. */
    String label();
}
