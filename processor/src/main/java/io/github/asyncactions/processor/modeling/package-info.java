/** From a declaration to a model: the only place that judges what the user asked for. */
@NullMarked
package io.github.asyncactions.processor.modeling;

import org.jspecify.annotations.NullMarked;
