package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All that a depot holds. Bins are stored as {@code warehouseId/binId}. */
record DepotState(Store warehouses, Store bins, Store parcels, Store pickups, Store reports) {

    private static final JsonNode SEEDS = seeds();

    /** The state in which each depot starts; the document's examples name resources of it. */
    static DepotState initial() {
        DepotState state = new DepotState(new Store(), new Store(), new Store(), new Store(), new Store());
        each("warehouses", seed -> Warehouses.add(state, seed));
        each("bins", seed -> Bins.add(state, "WH-0001", seed));
        each("parcels", seed -> Parcels.add(state, seed));
        each("pickups", seed -> Pickups.add(state, seed));
        each("reports", seed -> Reports.add(state, seed));
        return state;
    }

    private List<Store> stores() {
        return List.of(warehouses, bins, parcels, pickups, reports);
    }

    /** What is stored now; running the result brings it back. */
    Runnable snapshot() {
        List<Map<String, ObjectNode>> snapshots =
                stores().stream().map(Store::snapshot).toList();
        return () -> {
            for (int i = 0; i < snapshots.size(); i++) {
                stores().get(i).restore(snapshots.get(i));
            }
        };
    }

    private static void each(String kind, Consumer<ObjectNode> add) {
        SEEDS.get(kind).forEach(seed -> add.accept(seed.deepCopy()));
    }

    private static JsonNode seeds() {
        try (InputStream in = DepotState.class.getResourceAsStream("depot-seeds.json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
