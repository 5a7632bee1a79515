package lv.saimnieks.failure;

import java.util.List;
import java.util.Random;

/** The nodes on one database. Callers go to one that lives. */
record Cluster(List<Node> nodes) implements AutoCloseable {

    /** Starts all at once and waits for all. */
    Cluster start() {
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitUp);
        return this;
    }

    /** The port of a node that lives; of any where none does. */
    int port(Random random) {
        List<Node> alive = nodes.stream().filter(Node::alive).toList();
        List<Node> some = alive.isEmpty() ? nodes : alive;
        return some.get(random.nextInt(some.size())).port();
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
