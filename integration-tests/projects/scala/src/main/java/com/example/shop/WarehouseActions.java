package com.example.shop;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.DatasetActions;

/** scalac runs no annotation processor, so a spec in Java stands beside the class in Scala. */
@AsyncActions(target = Warehouse.class, methods = "revenue", fluent = "orders", uses = DatasetActions.class)
interface WarehouseActions {}
