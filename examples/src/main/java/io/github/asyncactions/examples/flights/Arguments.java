package io.github.asyncactions.examples.flights;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the report is called with.
 *
 * @param flights a Parquet file, or a directory of them
 * @param airports a CSV file
 * @param output where the flights by month are written to
 * @param ui whether Spark shows its UI meanwhile
 */
record Arguments(Path flights, Path airports, Path output, boolean ui) {

    private static final String USAGE = "Usage: FlightsReport [--data PATH-OF-FLIGHTS.parquet] [--ui]";

    /** Says in one sentence what is wrong with the arguments, or with the data that they name. */
    static final class Invalid extends Exception {

        private static final long serialVersionUID = 1L;

        Invalid(String sentence) {
            super(sentence);
        }
    }

    static Arguments parse(String... args) throws Invalid {
        Path home = Path.of(System.getProperty("examples.home", "examples"));
        Path flights = home.resolve("data").resolve("flights-250k.parquet");
        boolean ui = false;
        Iterator<String> rest = List.of(args).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--data" -> flights = path(rest.hasNext() ? rest.next() : "");
                case "--ui" -> ui = true;
                default -> throw new Invalid("Unknown argument " + argument + ". " + USAGE);
            }
        }
        if (!Files.isReadable(flights)) {
            throw new Invalid("There is no readable file " + flights.toAbsolutePath()
                    + ": give --data the path of a Parquet file of flights.");
        }
        return new Arguments(
                flights,
                home.resolve("data").resolve("airports.csv"),
                home.resolve("target").resolve("flights-by-month"),
                ui);
    }

    private static Path path(String text) throws Invalid {
        if (text.isBlank()) {
            throw new Invalid("--data needs a path. " + USAGE);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Invalid("--data needs a path, and " + text + " is none. " + USAGE);
        }
    }
}
