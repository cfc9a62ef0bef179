package dev.stubwright.maven;

import dev.stubwright.catalog.Access;
import dev.stubwright.catalog.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import java.nio.file.Path;
import java.util.List;

/** Which contract a goal works on. Relative paths are relative to the module's folder, wherever Maven was started. */
record ContractRequest(
        Path folder,
        List<String> sources,
        List<Path> overlays,
        List<Mirror> mirrors,
        List<String> references,
        List<String> collections,
        Access access) {

    ContractRequest {
        sources = List.copyOf(sources);
        overlays = List.copyOf(overlays);
        references = List.copyOf(references);
        collections = List.copyOf(collections);
        mirrors = mirrors.stream()
                .map(mirror -> new Mirror(mirror.urlPrefix(), folder.resolve(mirror.folder())))
                .toList();
    }

    Contract read() {
        ContractReader reader = Contract.reader().folder(folder);
        sources.forEach(reader::source);
        overlays.forEach(reader::overlay);
        mirrors.forEach(reader::mirror);
        references.forEach(reader::reference);
        collections.forEach(reader::collection);
        return reader.access(access).read();
    }
}
