/** From a model to a source file: the only place that knows JavaPoet. */
package io.github.asyncactions.processor.writing;
