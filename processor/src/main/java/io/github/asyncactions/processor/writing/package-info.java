/** From a model to a source file: the only place that knows JavaPoet. */
@NullMarked
package io.github.asyncactions.processor.writing;

import org.jspecify.annotations.NullMarked;
