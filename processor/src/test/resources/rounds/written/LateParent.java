package test;

abstract class LateParent {
    abstract int inherited();
}
