/** From a declaration to a model: the only place that judges what the user asked for. */
package io.github.asyncactions.processor.modeling;
