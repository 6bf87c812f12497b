package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.catalog.Catalog;

/** What becomes asynchronous of a {@link Catalog}: all that asks an external one, or fills or empties the cache. */
@AsyncActions(
        target = Catalog.class,
        name = "AsyncCatalog",
        methods = {
            "listDatabases",
            "listTables",
            "listFunctions",
            "listColumns",
            "listCatalogs",
            "getDatabase",
            "getTable",
            "getFunction",
            "databaseExists",
            "tableExists",
            "functionExists",
            "createTable",
            "dropTempView",
            "dropGlobalTempView",
            "recoverPartitions",
            "isCached",
            "cacheTable",
            "uncacheTable",
            "clearCache",
            "refreshTable",
            "refreshByPath",
            "setCurrentDatabase",
            "setCurrentCatalog"
        },
        interruptible = false)
public interface CatalogActions {}
