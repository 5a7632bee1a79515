package lv.saimnieks.platform.casework;

import java.util.Map;
import java.util.Set;

/** Java work of a step that needs values, which the model hands it as inputs. */
public interface StepInputs {

    /** Name of each input → the values that it may have; empty where any text will do. */
    Map<String, Set<String>> inputs();
}
