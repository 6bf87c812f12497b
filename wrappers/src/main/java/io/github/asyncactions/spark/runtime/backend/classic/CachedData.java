package io.github.asyncactions.spark.runtime.backend.classic;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.storage.RDDInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.Iterable;
import scala.collection.Iterator;

/** Tells whether a job fills or reads a cache, by the storage levels of its RDDs. */
final class CachedData {

    private static final Logger LOG = LoggerFactory.getLogger(CachedData.class);

    /** A field of the case class, by its place: its type is another {@code Seq} with Scala 2.12 than with 2.13. */
    private static final int STAGE_INFOS = 2;

    /** Looked up, and not linked, for the same reason. */
    private static final @Nullable MethodHandle RDD_INFOS = find();

    private CachedData() {}

    private static @Nullable MethodHandle find() {
        for (Class<?> seq : new Class<?>[] {scala.collection.immutable.Seq.class, scala.collection.Seq.class}) {
            try {
                return MethodHandles.publicLookup()
                        .findVirtual(StageInfo.class, "rddInfos", MethodType.methodType(seq))
                        .asType(MethodType.methodType(Iterable.class, StageInfo.class));
            } catch (ReflectiveOperationException | LinkageError e) {
                LOG.debug("StageInfo.rddInfos returns no {}", seq, e);
            }
        }
        return null;
    }

    /** Where it can't be told, the answer is yes, so that no cache is lost. */
    static boolean isUsedBy(SparkListenerJobStart start) {
        MethodHandle rddInfos = RDD_INFOS;
        if (rddInfos == null) {
            return true;
        }
        try {
            Iterator<?> stages = ((Iterable<?>) start.productElement(STAGE_INFOS)).iterator();
            while (stages.hasNext()) {
                if (isAnyPersisted((Iterable<?>) rddInfos.invokeExact((StageInfo) stages.next()))) {
                    return true;
                }
            }
            return false;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            LOG.debug("Job {} does not tell whether it uses a cache", start.jobId(), e);
            return true;
        }
    }

    private static boolean isAnyPersisted(Iterable<?> rddInfos) {
        Iterator<?> rdds = rddInfos.iterator();
        while (rdds.hasNext()) {
            if (((RDDInfo) rdds.next()).storageLevel().isValid()) {
                return true;
            }
        }
        return false;
    }
}
