package io.github.asyncactions.spark.runtime.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which action a job belongs to. */
class TagsTest {

    @Test
    void theOwnerOfAJobIsTheYoungestOfItsActions() {
        String seven = Tags.of(7);
        String forty = Tags.of(40);

        assertThat(Tags.owner(seven)).isEqualTo(7);
        assertThat(Tags.owner(seven + "," + forty)).isEqualTo(40);
        assertThat(Tags.owner(forty + "," + seven)).isEqualTo(40);
        assertThat(Tags.owner("," + seven)).isEqualTo(7);
        assertThat(Tags.owner("mine," + seven + ",spark-session-x")).isEqualTo(7);
    }

    @Test
    void whatIsNoActionOfThisCopyHasNoOwner() {
        for (String tags : List.of("", "mine", ",", "asyncactions-0000-5", "mine,yours")) {
            assertThat(Tags.owner(tags)).as(tags).isEqualTo(Tags.NONE);
        }
    }

    @Test
    void tagsOfEveryCopyOfThisLibraryAreKnown() {
        assertThat(Tags.isAction(Tags.of(1))).isTrue();
        assertThat(Tags.isAction("asyncactions-0000-5")).isTrue();
        assertThat(Tags.isAction("mine")).isFalse();
        assertThat(Tags.of(1)).isNotEqualTo(Tags.of(2)).doesNotContain(",");
        assertThat(Tags.split("a,,b,")).containsExactly("a", "b");
        assertThat(Tags.split("")).isEmpty();
    }
}
