package dev.stubwright.mock.mapping;

import dev.stubwright.Sha256;
import dev.stubwright.contract.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names of mapping files: operation ids in a form that every file system allows, including Windows and those that
 * ignore case. Ids that would share a name each get a part of their hash, so that no name depends on the order of
 * operations.
 */
final class MappingFileNames {

    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");
    private static final int LONGEST = 100;
    private static final int HASH_LENGTH = 8;

    private MappingFileNames() {}

    /** File names by operation id. */
    static Map<String, String> of(List<Operation> operations) {
        Map<String, Integer> uses = new HashMap<>();
        operations.forEach(operation -> uses.merge(folded(operation.id()), 1, Integer::sum));
        Map<String, String> names = new TreeMap<>();
        for (Operation operation : operations) {
            String id = operation.id();
            boolean isShared = uses.getOrDefault(folded(id), 0) > 1;
            boolean isCut = cleaned(id).length() > LONGEST;
            names.put(id, (isShared || isCut ? marked(id) : safe(id)) + ".json");
        }
        return names;
    }

    private static String marked(String id) {
        String hash = Sha256.hex(id).substring(0, HASH_LENGTH);
        String name = safe(id);
        return name.substring(0, Math.min(name.length(), LONGEST - HASH_LENGTH - 1)) + "-" + hash;
    }

    private static String folded(String id) {
        return safe(id).toLowerCase(Locale.ROOT);
    }

    private static String safe(String id) {
        String cleaned = cleaned(id);
        return cleaned.substring(0, Math.min(cleaned.length(), LONGEST));
    }

    private static String cleaned(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        if (plain.isEmpty()) {
            return "operation";
        }
        return RESERVED.matcher(plain).matches() ? "_" + plain : plain;
    }
}
