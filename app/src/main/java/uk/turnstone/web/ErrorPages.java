package uk.turnstone.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What goes wrong before a request reaches a page, or so badly that no page can be made. */
@Controller
@Open(Open.To.EVERYBODY)
final class ErrorPages implements ErrorController {
    // Needs neither template nor database: one of them may be what has failed.
    private static final String BARE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Something went wrong – Turnstone</title></head>
            <body><h1>Something went wrong</h1>
            <p>Turnstone cannot answer just now. Try again in a minute; if it happens again, tell whoever looks after it.</p>
            </body></html>
            """;

    /** A page in its frame where the request was at fault, a bare one where Turnstone was. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || !status.is4xxClientError()) {
            return ResponseEntity.internalServerError()
                    .contentType(MediaType.TEXT_HTML)
                    .body(BARE);
        }
        String words = status == HttpStatus.NOT_FOUND
                ? "Check the address, or begin at the top."
                : "The request could not be understood. Go back and try again.";
        return new PageView("web/error", new ErrorPage("There is nothing here", words, null), status);
    }
}
