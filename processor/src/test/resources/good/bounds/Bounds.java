package test;

import io.github.asyncactions.AsyncActions;
import java.io.Serializable;

/** Fluent methods whose results are targets by their bounds, and wildcard and raw results. */
class Bounds {

    @AsyncActions(fluent = "*")
    interface Node<S extends Node<S>> {
        S with(int value);

        <X extends Serializable & Node<X>> X as(X other);

        Node<?> any();

        @SuppressWarnings("rawtypes")
        Node raw();
    }

    @AsyncActions(target = Node.class, name = "RecordedNode", recorded = true, fluent = "*")
    interface RecordedSpec {}

    @AsyncActions(uses = RecordedSpec.class, fluent = "*")
    interface Source {
        Node<?> any();

        @SuppressWarnings("rawtypes")
        Node raw();

        <Q extends Node<Q>> Q variable();
    }

    abstract static class Leaf implements Node<Leaf>, Serializable {
        private static final long serialVersionUID = 1L;
    }

    AsyncBoundsNode<Leaf> chain(AsyncBoundsNode<Leaf> node, Leaf leaf) {
        return node.with(1).as(leaf);
    }

    RecordedNode<Leaf> recorded(AsyncBoundsSource source) {
        return source.<Leaf>variable().with(2);
    }

    RecordedNode<?> any(AsyncBoundsSource source) {
        return source.any();
    }
}
