package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * A piece of source or of Javadoc: text, in which types are imported. Texts in a row are one to JavaPoet, since what
 * takes its time is the number of them: it looks for line ends in each by a regular expression, twice.
 */
final class Snippet {

    private final CodeBlock.Builder block = CodeBlock.builder();
    private final StringBuilder text = new StringBuilder();

    /** Adds text as it is: no format, and nothing in it means anything to JavaPoet. */
    Snippet text(String more) {
        text.append(more);
        return this;
    }

    Snippet type(TypeName type) {
        endText();
        block.add("$T", type);
        return this;
    }

    CodeBlock block() {
        endText();
        return block.build();
    }

    private void endText() {
        if (!text.isEmpty()) {
            block.add("$L", text.toString());
            text.setLength(0);
        }
    }
}
