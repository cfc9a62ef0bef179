package dev.stubwright.contract.tree;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path item of a source document together with the targets of its {@code $ref}. Members next to {@code $ref} override
 * members of the target (undefined in OpenAPI 3.0.3, Path Item Object).
 *
 * @param layers the path item, then the target of its reference, and so on; earlier layers override later ones
 * @param unreadableReason why a reference could not be followed; empty if all could
 */
@Internal
public record SourcePathItem(List<SourceNode> layers, Optional<String> unreadableReason) {

    private static final int MAX_HOPS = 10;

    public static SourcePathItem of(Document document, String path) {
        return of(SourceNode.at(document, JsonPointers.of("paths", path)));
    }

    public static SourcePathItem of(SourceNode item) {
        List<SourceNode> layers = new ArrayList<>(List.of(item));
        SourceNode last = item;
        for (int hops = 0; last.node().path("$ref").isTextual(); hops++) {
            String reference = last.node().path("$ref").textValue();
            try {
                Optional<SourceNode> next =
                        last.follow(reference).filter(target -> target.node().isObject());
                if (next.isEmpty() || hops == MAX_HOPS) {
                    return new SourcePathItem(
                            layers,
                            Optional.of(
                                    "`" + reference + "` " + (next.isEmpty() ? "does not exist" : "refers to itself")));
                }
                last = next.get();
                layers.add(last);
            } catch (InputException unreadable) {
                return new SourcePathItem(layers, Optional.of(unreadable.getMessage()));
            }
        }
        return new SourcePathItem(layers, Optional.empty());
    }

    /** The members by name, without {@code $ref} and without definitions that share a file with the path item. */
    public Map<String, SourceNode> members() {
        Map<String, SourceNode> members = new LinkedHashMap<>();
        layers.forEach(layer -> membersOf(layer).forEach(members::putIfAbsent));
        return members;
    }

    private static Map<String, SourceNode> membersOf(SourceNode layer) {
        Map<String, SourceNode> members = new LinkedHashMap<>();
        layer.node().fieldNames().forEachRemaining(name -> {
            boolean definitions =
                    layer.isFileRoot() && layer.node().path(name).isObject() && !OpenApiStructure.isPathItemField(name);
            if (!name.equals("$ref") && !definitions) {
                members.put(name, layer.child(name));
            }
        });
        return members;
    }

    /** The member with this name, or a missing node in its place. */
    public SourceNode member(String name) {
        return members().getOrDefault(name, target().child(name));
    }

    /** A member that two layers define. */
    public record DuplicateMember(SourceNode effective, SourceNode overridden) {}

    public List<DuplicateMember> duplicateMembers() {
        Map<String, SourceNode> effective = new HashMap<>();
        List<DuplicateMember> duplicates = new ArrayList<>();
        layers.forEach(layer -> membersOf(layer).forEach((name, member) -> {
            SourceNode overriding = effective.putIfAbsent(name, member);
            if (overriding != null) {
                duplicates.add(new DuplicateMember(overriding, member));
            }
        }));
        return duplicates;
    }

    /** The last layer: the target of the reference, which usually holds the operations. */
    public SourceNode target() {
        return layers.get(layers.size() - 1);
    }
}
