package dev.stubwright.mock.mapping;

import dev.stubwright.Internal;
import java.nio.file.Path;
import java.util.List;

/** What an update did to a folder of mapping files, as paths below it. */
@Internal
public record MappingChanges(List<Path> written, List<Path> unchanged, List<Path> deleted, List<Path> kept) {}
