package uk.turnstone.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Permissions;
import uk.turnstone.database.DatabaseTrouble;
import uk.turnstone.definitions.Part;

/** The sign-in providers of an installation, from a file of its own (docs/features/signing-in.md). A mistake in it stops the start. */
@Component
final class Providers {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Provider> all;
    private final Set<String> roles;

    Providers(@Value("${turnstone.providers:}") String file, Permissions permissions) {
        this.roles = permissions.roles().stream().map(Permissions.Titled::name).collect(Collectors.toSet());
        this.all = file.isBlank() ? List.of() : read(Path.of(file));
    }

    List<Provider> all() {
        return all;
    }

    Optional<Provider> named(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    private List<Provider> read(Path file) {
        Part whole = Part.read(file.getFileName().toString(), text(file));
        whole.knows("providers");
        List<Provider> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Part part : whole.parts("providers")) {
            Provider provider = provider(part, file);
            if (!ids.add(provider.id())) {
                throw part.mistake("id", "another provider is called so");
            }
            read.add(provider);
        }
        return List.copyOf(read);
    }

    private Provider provider(Part part, Path file) {
        part.knows("id", "title", "issuer", "client-id", "client-secret-file", "agencies", "group-claim", "groups");
        String id = part.text("id");
        if (!id.matches("[a-z][a-z0-9-]{0,30}")) {
            throw part.mistake("id", "a short name wants small letters, digits and strokes");
        }
        Set<String> agencies = Set.copyOf(part.words("agencies"));
        List<Provider.Grant> grants = part.parts("groups").stream()
                .map(group -> grant(group, agencies))
                .toList();
        Path secret = file.resolveSibling(part.text("client-secret-file"));
        return new Provider(
                id,
                part.text("title"),
                issuer(part),
                part.text("client-id"),
                text(secret).strip(),
                agencies,
                java.util.Objects.requireNonNull(part.textOr("group-claim", "groups")),
                grants);
    }

    private static URI issuer(Part part) {
        URI issuer = URI.create(part.text("issuer"));
        boolean here = issuer.getHost() != null && THIS_MACHINE.contains(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !here) {
            throw part.mistake("issuer", "an issuer on another machine is reached by https only");
        }
        return issuer;
    }

    private Provider.Grant grant(Part part, Set<String> agencies) {
        part.knows("group", "agency", "role");
        if (!agencies.contains(part.text("agency"))) {
            throw part.mistake("agency", "this provider gives posts at its own agencies only: " + agencies);
        }
        if (!roles.contains(part.text("role"))) {
            throw part.mistake("role", "there is no such role");
        }
        return new Provider.Grant(part.text("group"), part.text("agency"), part.text("role"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new DatabaseTrouble("The file of sign-in providers " + file + " cannot be read.", e);
        }
    }
}
