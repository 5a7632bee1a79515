package lv.saimnieks.audit.conformity;

import java.util.List;

/** A task of the policy (uzdevums) with its requirements, in the policy's order. */
record PolicyTask(String id, String title, List<PolicyItem> items) {}
