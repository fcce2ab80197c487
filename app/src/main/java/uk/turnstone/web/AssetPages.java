package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the files of the look. */
@Controller
@Open(Open.To.EVERYBODY)
final class AssetPages {
    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(HttpServletRequest request) {
        return assets.at(request.getRequestURI())
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header("Content-Type", asset.type())
                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
