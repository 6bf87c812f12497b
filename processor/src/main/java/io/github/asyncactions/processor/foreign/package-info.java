/**
 * What class files of other languages hold and no Java source gives. {@code ForeignTarget} is all that others use of
 * it.
 */
@NullMarked
package io.github.asyncactions.processor.foreign;

import org.jspecify.annotations.NullMarked;
