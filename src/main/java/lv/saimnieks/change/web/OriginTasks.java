package lv.saimnieks.change.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The policy tasks a change may come from (PU2-20/A1), by code. */
final class OriginTasks {

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("PU2-2", "PU2-2 – klientu vajadzību apzināšana");
        LABELS.put("PU2-9", "PU2-9 – pakalpojumu līmeņu noteikšana un saskaņošana");
        LABELS.put("PU2-12", "PU2-12 – metodiskais atbalsts");
        LABELS.put("PU2-16", "PU2-16 – atbalsts pakalpojumu saņēmējiem");
        LABELS.put("PU2-17", "PU2-17 – pakalpojumu līmeņu kontrole");
        LABELS.put("PU2-18", "PU2-18 – sūdzības un ierosinājumi");
        LABELS.put("PU2-20", "PU2-20 – izmaiņu īstenošana");
        LABELS.put("PU2-21", "PU2-21 – incidentu pārvaldība");
        LABELS.put("PU2-22", "PU2-22 – problēmu pārvaldība");
        LABELS.put("PU3-1", "PU3-1 – nemitīga pilnveide");
    }

    private OriginTasks() {}

    static Map<String, String> labels() {
        return java.util.Collections.unmodifiableMap(LABELS);
    }
}
