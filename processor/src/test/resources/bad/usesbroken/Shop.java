package test.usesbroken;

import io.github.asyncactions.AsyncActions;

/** Right by itself, but its wrapper has to wait for one that a mistake keeps from being written. */
@AsyncActions(methods = "open", fluent = "orders", uses = Orders.class)
public class Shop {

    public void open() {}

    public Orders orders() { return new Orders(); }

    /** Waits for the wrapper of the shop. */
    @AsyncActions(methods = "count", fluent = "shop", uses = Shop.class)
    public static class Street {

        public int count() { return 1; }

        public Shop shop() { return new Shop(); }
    }

    /** Takes the wrapper that does not come. */
    @AsyncActions(methods = "pack", uses = Orders.class)
    public static class Parcel {

        public void pack(Orders orders) {}
    }

    /** Names the spec, but needs no wrapper of it: its own is there. */
    @AsyncActions(methods = "count", uses = Orders.class)
    public static class Till {

        public int count() { return 1; }
    }

    AsyncShopTill till;
}
