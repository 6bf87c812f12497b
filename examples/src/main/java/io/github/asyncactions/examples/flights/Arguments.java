package io.github.asyncactions.examples.flights;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What the report is called with.
 *
 * @param flights a Parquet file, or a directory of them
 * @param airports a CSV file
 * @param output where the flights by month are written to
 */
record Arguments(Path flights, Path airports, Path output) {

    private static final String USAGE = "Usage: FlightsReport [--data PATH-OF-FLIGHTS.parquet]";

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
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].equals("--data")) {
                throw new Invalid("Unknown argument " + args[i] + ". " + USAGE);
            }
            if (i + 1 == args.length || args[i + 1].isBlank()) {
                throw new Invalid("--data needs a path. " + USAGE);
            }
            flights = path(args[i + 1]);
        }
        if (!Files.isReadable(flights)) {
            throw new Invalid("There is no readable file " + flights.toAbsolutePath()
                    + ": give --data the path of a Parquet file of flights.");
        }
        return new Arguments(
                flights,
                home.resolve("data").resolve("airports.csv"),
                home.resolve("target").resolve("flights-by-month"));
    }

    private static Path path(String text) throws Invalid {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Invalid("--data needs a path, and " + text + " is none. " + USAGE);
        }
    }
}
