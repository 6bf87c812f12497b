package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The copies that an application keeps. */
class IdleCopiesTest {

    @Test
    void aCopyIsUsedByOneAtATimeAndNotOnceItIsSpoiled() {
        IdleCopies copies = new IdleCopies();
        Object original = new Object();
        Object copy = new Object();
        Object spoiled = new Object();
        assertThat(copies.take(original)).isNull();
        copies.discard(original, spoiled);

        copies.giveBack(original, spoiled);
        copies.giveBack(original, copy);
        copies.discard(original, spoiled);

        assertThat(copies.take(new Object())).isNull();
        assertThat(copies.take(original)).isSameAs(copy);
        assertThat(copies.take(original)).isNull();
        copies.giveBack(original, copy);
        copies.clear();
        assertThat(copies.take(original)).isNull();
    }
}
