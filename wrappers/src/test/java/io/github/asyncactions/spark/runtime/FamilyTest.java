package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an action's body has submitted ends with it, if that is ended early. */
class FamilyTest {

    private final NoSpark noSpark = new NoSpark(1);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {});
    private final Action<Integer> parent = NoSpark.action(executor, null, () -> 1);
    private final Action<Integer> child = NoSpark.action(executor, null, () -> 2);
    private final Action<Integer> grandchild = NoSpark.action(executor, null, () -> 3);

    @AfterEach
    void stop() {
        noSpark.stop();
    }

    @Test
    void allDescendantsEndWithADeadAction() {
        parent.family().adopt(child);
        child.family().adopt(grandchild);

        parent.completeExceptionally(new IllegalStateException("early"));

        assertThat(child).isCancelled();
        assertThat(grandchild).isCancelled();
        assertThat(grandchild.family().isOrphaned()).as("it has parted").isFalse();
    }

    @Test
    void theyGoOnAfterOneThatEndsByItself() {
        parent.family().adopt(child);

        parent.run();

        assertThat(parent).isCompletedWithValue(1);
        assertThat(child).isNotDone();
        child.run();
        assertThat(child).isCompletedWithValue(2);
    }

    @Test
    void aDeadActionAdoptsNothingThatLives() {
        parent.cancel(true);
        assertThat(child.family().isOrphaned()).isFalse();

        parent.family().adopt(child);

        assertThat(child).isCancelled();
    }

    /** A body may submit a million actions, one after another. */
    @Test
    void oneThatHasEndedIsNotKept() {
        for (boolean before : new boolean[] {true, false}) {
            Action<Integer> ended = NoSpark.action(executor, null, () -> 4);
            WeakReference<Object> kept = new WeakReference<>(ended);
            if (before) {
                ended.run();
            }
            parent.family().adopt(ended);
            ended.run();
            ended = null;

            await().until(() -> {
                System.gc();
                return kept.get() == null;
            });
        }
        assertThat(parent).isNotDone();
    }

    @Test
    void tagsAreThoseOfTheActionAndItsAncestors() {
        parent.family().adopt(child);
        child.family().adopt(grandchild);

        for (Action<?> own : new Action<?>[] {parent, child, grandchild}) {
            assertThat(grandchild.family().hasTag(own.tag())).isTrue();
        }
        assertThat(parent.family().hasTag(child.tag())).isFalse();
        assertThat(child.family().hasTag(grandchild.tag())).isFalse();
    }
}
