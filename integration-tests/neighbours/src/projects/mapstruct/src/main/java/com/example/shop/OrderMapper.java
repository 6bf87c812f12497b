package com.example.shop;

import io.github.asyncactions.AsyncActions;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
public interface OrderMapper {

    @Mapping(target = "name", source = "customer")
    OrderRow toRow(Order order);

    /** The target is the class that MapStruct writes. */
    @AsyncActions(target = OrderMapperImpl.class, methods = "toRow")
    interface Actions {}
}
