package com.example.shop;

public record OrderRow(long id, String name) {}
