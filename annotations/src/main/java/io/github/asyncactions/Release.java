package io.github.asyncactions;

/**
 * Which releases of the annotations, the processor and the runtime fit together; for these only. Compilers copy the
 * values into whatever mentions them, so that each of the three jars keeps those of its own release.
 */
public final class Release {

    /**
     * The number of the contract between the annotations, the processor, the code that it generates, and the runtime.
     * Raised by each release in which an annotation has something new, or generated code calls something new.
     */
    public static final int CONTRACT = 1;

    /** The name of this release, for messages. */
    public static final String VERSION = "0.1.0";

    private Release() {}
}
