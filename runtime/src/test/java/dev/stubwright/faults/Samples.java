package dev.stubwright.faults;

import static dev.stubwright.faults.Step.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Valid requests, to be changed in one place; and where the resources are, which the depot numbers from the same start. */
final class Samples {

    static final String WAREHOUSE = "/warehouses/WH-0001";
    static final String EMPTY_WAREHOUSE = "/warehouses/WH-0002";
    static final String NEW_WAREHOUSE = "/warehouses/WH-0004";
    static final String NEW_BIN = WAREHOUSE + "/bins/4";
    static final String DOCUMENT_PARCEL = "/parcels/9b2f6c1e-0000-4000-8000-000000000001";
    static final String GOODS_PARCEL = "/parcels/9b2f6c1e-0000-4000-8000-000000000002";
    static final String DISPATCHED_PARCEL = "/parcels/9b2f6c1e-0000-4000-8000-000000000003";
    static final String DELIVERED_PARCEL = "/parcels/9b2f6c1e-0000-4000-8000-000000000004";
    static final String NEW_PARCEL = "/parcels/9b2f6c1e-0000-4000-8000-000000000006";
    static final String UNKNOWN_PARCEL = "/parcels/9b2f6c1e-0000-4000-8000-0000000000ff";
    static final String PICKUP = "/pickups/pk000001";
    static final String NEW_PICKUP = "/pickups/pk000002";
    static final String REPORT = "/reports/5e90f7a2-0000-4000-8000-000000000001";
    static final String NEW_REPORT = "/reports/5e90f7a2-0000-4000-8000-000000000002";

    private Samples() {}

    static ObjectNode warehouse() {
        return Json.object("{'name':'Plzeň','region':'east','capacity':10}");
    }

    /** A warehouse with all fields. */
    static ObjectNode fullWarehouse() {
        return Json.object("""
                {'name':'Łódź Nord','region':'north','capacity':1200,'dockCount':0,'floorArea':10.5,
                 'website':'https://depot.example/lodz','contactEmail':'lodz@example.com','openedOn':'2025-02-28',
                 'tags':['cold','night'],'alarmCode':'012345',
                 'openingHours':[{'day':'mon','opens':'06:00','closes':'22:00'},
                                 {'day':'sun','opens':'00:00','closes':'23:59'}]}""");
    }

    static ObjectNode parcel() {
        return Json.object("""
                {'reference':'QRS-100200','weightGrams':700,
                 'recipient':{'name':'Zoë Åkesson',
                              'address':{'street':'Nowa 1','city':'Łódź','postcode':'90-001','country':'PL'}},
                 'contents':{'kind':'document','pages':3}}""");
    }

    static ObjectNode goodsParcel() {
        ObjectNode parcel = parcel();
        parcel.set("contents", Json.object("""
                        {'kind':'goods','lines':[{'sku':'BOLT8','quantity':2,'unitPrice':0.15},
                                                 {'sku':'NUT8','quantity':3,'unitPrice':0.05}]}"""));
        return parcel;
    }

    static ObjectNode perishableParcel() {
        ObjectNode parcel = parcel();
        parcel.set("contents", Json.object("{'kind':'perishable','keepBelow':4.5,'bestBefore':'2026-03-01'}"));
        return parcel;
    }

    static ObjectNode bin() {
        return Json.object(
                "{'label':'K07','volumeLitres':12.5,'shelves':[{'level':1,'spaces':[4,4]},{'level':2,'spaces':[6]}]}");
    }

    static ObjectNode report() {
        return Json.object("{'type':'stock','from':'2026-01-01','to':'2026-01-31'}");
    }

    static Step createWarehouse(Consumer<ObjectNode> change) {
        return post("/warehouses").json(changed(warehouse(), change));
    }

    static Step createFullWarehouse() {
        return post("/warehouses").json(fullWarehouse());
    }

    static Step createBin(Consumer<ObjectNode> change) {
        return post(WAREHOUSE + "/bins").json(changed(bin(), change));
    }

    static Step createParcel(Consumer<ObjectNode> change) {
        return createParcel(changed(parcel(), change));
    }

    static Step createParcel(ObjectNode parcel) {
        return post("/parcels").header("X-Station", "ST-07").json(parcel);
    }

    static Step orderReport(Consumer<ObjectNode> change) {
        return post("/reports").json(changed(report(), change));
    }

    static Step bookPickup(String... more) {
        Step pickup = post("/pickups").form("name=Ola", "phone=%2B48123456789", "date=2026-02-01", "slot=morning");
        return more.length == 0
                ? pickup
                : pickup.form(
                        "name=Ola", "phone=%2B48123456789", "date=2026-02-01", "slot=morning", String.join("&", more));
    }

    /** Changes nothing. */
    static void asItIs(ObjectNode body) {}

    static ObjectNode changed(ObjectNode body, Consumer<ObjectNode> change) {
        change.accept(body);
        return body;
    }
}
