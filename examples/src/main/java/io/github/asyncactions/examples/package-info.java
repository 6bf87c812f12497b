/**
 * One small program for each thing a user wants to do; {@code flights} has the main job. Each runs by itself, here the
 * one that stops actions, and is run by a test:
 *
 * <pre>{@code
 * mvn -q compile exec:java -pl examples -am -Dexec.mainClass=io.github.asyncactions.examples.StopAnAction
 * }</pre>
 */
package io.github.asyncactions.examples;
