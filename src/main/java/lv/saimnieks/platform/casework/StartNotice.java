package lv.saimnieks.platform.casework;

import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.Role;

/** Something that waits for people of certain roles and is no task: a line on the start page. */
public interface StartNotice {

    /** The line for somebody with these roles; empty where there is nothing to say to them. */
    Optional<Notice> of(Set<Role> roles);

    /** A sentence and the page that says more. */
    record Notice(String text, String href) {}
}
