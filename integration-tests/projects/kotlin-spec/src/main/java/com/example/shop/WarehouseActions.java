package com.example.shop;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.DatasetActions;

/** Without kapt, a spec in Java stands beside the class in Kotlin. */
@AsyncActions(target = Warehouse.class, methods = "revenue", fluent = "orders", uses = DatasetActions.class)
interface WarehouseActions {}
