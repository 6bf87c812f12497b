package io.github.asyncactions.spark;

import java.util.List;

/** The ready-made wrappers. */
final class Wrappers {

    static final List<Class<?>> ALL = List.of(
            AsyncDataset.class,
            AsyncRDD.class,
            AsyncWriter.class,
            AsyncEstimator.class,
            AsyncSession.class,
            AsyncReader.class,
            AsyncCatalog.class,
            AsyncStatFunctions.class,
            AsyncNaFunctions.class,
            AsyncWriterV2.class,
            AsyncMergeIntoWriter.class);

    private Wrappers() {}
}
