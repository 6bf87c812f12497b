/**
 * One small program for each thing a user wants to do; {@code flights} has the main job. Each runs by itself with
 * {@code -Dexec.mainClass}, and is run by a test.
 */
package io.github.asyncactions.examples;
