package dev.stubwright.faults;

import static dev.stubwright.faults.Check.FILTER;
import static dev.stubwright.faults.Check.PAGING;
import static dev.stubwright.faults.Check.SORTING;
import static dev.stubwright.faults.Conditions.isAscii;
import static dev.stubwright.faults.Conditions.query;
import static dev.stubwright.faults.Conditions.queryIs;
import static dev.stubwright.faults.Step.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Filters, pages and orders that are not kept. */
final class ListFaults {

    private ListFaults() {}

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.STATE, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault("one-region-not-filtered", "The filter `region` is ignored for one value, west", FILTER)
                        .on("listWarehouses")
                        .when(queryIs("region", "west"))
                        .sees(request -> request.withoutQuery("region"))
                        .shownBy(get("/warehouses?region=west")),
                fault("status-not-filtered", "The filter `status` is ignored when there is a `limit`", FILTER)
                        .on("listParcels")
                        .when(query("limit", limit -> !limit.isEmpty()))
                        .sees(request -> request.withoutQuery("status"))
                        .shownBy(get("/parcels?status=delivered&limit=10")),
                fault("least-weight-exclusive", "`minWeightGrams` leaves out a parcel of exactly that weight", FILTER)
                        .on("listParcels")
                        .when(query("minWeightGrams", weight -> weight.matches("[0-9]{1,8}")))
                        .sees(request -> request.withQuery(
                                "minWeightGrams",
                                String.valueOf(Integer.parseInt(request.queryParameter("minWeightGrams")) + 1)))
                        .shownBy(get("/parcels?minWeightGrams=30000")),
                fault("greatest-weight-ignored", "`maxWeightGrams` is ignored", FILTER)
                        .on("listParcels")
                        .sees(request -> request.withoutQuery("maxWeightGrams"))
                        .shownBy(get("/parcels?maxWeightGrams=1")),
                fault("foreign-search-finds-nothing", "A search for text outside of ASCII finds nothing", FILTER)
                        .on("listWarehouses")
                        .when(query("q", text -> !isAscii(text)))
                        .sees(request -> request.withQuery("q", "?"))
                        .notShownByDocument()
                        .shownBy(get("/warehouses?q=Gda%C5%84sk")),
                fault("search-is-case-sensitive", "A search wants upper and lower case as in the name", FILTER)
                        .on("listWarehouses")
                        .answered(200)
                        .answersJson((page, request) ->
                                remove(page, item -> !item.path("name").asText().contains(request.queryParameter("q"))))
                        .notShownByDocument()
                        .shownBy(get("/warehouses?q=PRAHA")),
                fault("one-more-than-limit", "A page of warehouses has one more than `limit`", PAGING)
                        .on("listWarehouses")
                        .when(query("limit", limit -> limit.matches("[0-9]{1,2}")))
                        .twists(visit -> {
                            String limit = visit.request().queryParameter("limit");
                            Answer answer = visit.proceed();
                            return answer.isSuccess()
                                    ? visit.proceed(visit.request().withQuery("limit", more(limit)))
                                            .withJson(page -> page.put("limit", Integer.parseInt(limit)))
                                    : answer;
                        })
                        .shownBy(get("/warehouses?limit=2")),
                fault("offset-ignored", "`offset` of warehouses is ignored", PAGING)
                        .on("listWarehouses")
                        .when(query("offset", offset -> offset.matches("[0-9]+")))
                        .sees(request -> request.withoutQuery("offset"))
                        .shownBy(get("/warehouses?offset=1")),
                fault("total-of-page", "`total` counts the items of the page instead of all", PAGING)
                        .on("listWarehouses")
                        .answered(200)
                        .answersJson(page -> page.put("total", page.get("items").size()))
                        .shownBy(get("/warehouses?limit=1")),
                fault("last-page-repeats", "The last page of parcels repeats one of the page before", PAGING)
                        .on("listParcels")
                        .when(query("cursor", cursor -> cursor.matches("c[1-9]")))
                        .twists(visit -> {
                            Answer answer = visit.proceed();
                            int start = Integer.parseInt(
                                    visit.request().queryParameter("cursor").substring(1));
                            return answer.isSuccess()
                                            && answer.json().get("next").isNull()
                                    ? visit.proceed(visit.request().withQuery("cursor", "c" + (start - 1)))
                                    : answer;
                        })
                        .shownBy(get("/parcels?cursor=c3")),
                fault("last-page-missing", "The page before the last of parcels says that it is the last", PAGING)
                        .on("listParcels")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("next").asText().equals("c4"))
                        .answers(answer -> answer.withoutHeader("Link").withJson(page -> page.putNull("next")))
                        .shownBy(get("/parcels?limit=2&cursor=c2")),
                fault("next-page-skips-one", "`next` of parcels skips one", PAGING)
                        .on("listParcels")
                        .answeredAs(answer ->
                                answer.isSuccess() && answer.json().path("next").isTextual())
                        .answersJson(page -> page.put(
                                "next", "c" + more(page.path("next").asText().substring(1))))
                        .shownBy(get("/parcels")),
                fault("endless-pages", "The last page of parcels names a `next`, which is the first again", PAGING)
                        .on("listParcels")
                        .answeredAs(answer ->
                                answer.isSuccess() && answer.json().path("next").isNull())
                        .answersJson(page -> page.put("next", "c0"))
                        .shownBy(get("/parcels?cursor=c3")),
                fault("descending-sort-ascends", "`sort=-name` sorts as `sort=name`", SORTING)
                        .on("listWarehouses")
                        .when(queryIs("sort", "-name"))
                        .sees(request -> request.withQuery("sort", "name"))
                        .shownBy(get("/warehouses?sort=-name")),
                fault("capacity-sorted-as-text", "`sort=capacity` compares numbers as texts", SORTING)
                        .on("listWarehouses")
                        .when(queryIs("sort", "capacity"))
                        .answered(200)
                        .answersJson(page -> sort(page, "capacity"))
                        .shownBy(get("/warehouses?sort=capacity")),
                fault("sort-ignored-with-filter", "`sort` is ignored when there is a `limit`", SORTING)
                        .on("listWarehouses")
                        .when(query("limit", limit -> !limit.isEmpty()))
                        .sees(request -> request.withoutQuery("sort"))
                        .shownBy(get("/warehouses?sort=-name&limit=2")));
    }

    private static String more(String number) {
        return String.valueOf(Integer.parseInt(number) + 1);
    }

    private static void remove(ObjectNode page, Predicate<JsonNode> condition) {
        ArrayNode kept = page.arrayNode();
        page.path("items").forEach(item -> {
            if (!condition.test(item)) {
                kept.add(item);
            }
        });
        page.set("items", kept);
        page.put("total", kept.size());
    }

    private static void sort(ObjectNode page, String field) {
        ArrayNode sorted = page.arrayNode();
        StreamSupport.stream(page.path("items").spliterator(), false)
                .sorted(Comparator.comparing(item -> item.path(field).asText()))
                .forEach(sorted::add);
        page.set("items", sorted);
    }
}
