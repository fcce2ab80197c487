package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what goes wrong into a page in plain words. */
@ControllerAdvice
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Session session;

    Troubles(Session session) {
        this.session = session;
    }

    @ExceptionHandler
    Reply notAllowed(NotAllowed trouble) {
        return page(HttpStatus.FORBIDDEN, "You may not open this", String.valueOf(trouble.getMessage()));
    }

    @ExceptionHandler
    Reply notFound(NotFound trouble) {
        return page(HttpStatus.NOT_FOUND, "There is nothing here", String.valueOf(trouble.getMessage()));
    }

    @ExceptionHandler
    Reply tooLarge(MaxUploadSizeExceededException trouble) {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                "The file is too large",
                "Files of up to 2 GB can be sent through a page. Split the file, or use the import command.");
    }

    @ExceptionHandler
    Reply wrongMethod(HttpRequestMethodNotSupportedException trouble) {
        return page(
                HttpStatus.METHOD_NOT_ALLOWED,
                "That cannot be done here",
                "Go back to the page you came from and use its buttons.");
    }

    @ExceptionHandler
    Reply wrongAddress(MethodArgumentTypeMismatchException trouble) {
        return page(HttpStatus.NOT_FOUND, "There is nothing here", "Check the address, or go back to the page before.");
    }

    /** Bytes that are no characters, a form that breaks off or is larger than any of ours. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    Reply notUnderstood() {
        return notUnderstood(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    Reply anything(Exception trouble, HttpServletRequest request) {
        if (trouble instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return known.getStatusCode().value() == 404
                    ? page(HttpStatus.NOT_FOUND, "There is nothing here", "Check the address, or begin at the top.")
                    : notUnderstood(HttpStatus.valueOf(known.getStatusCode().value()));
        }
        String number = session.visitor(request).context().request();
        LOG.error("Request {} failed: {}", number, withoutWords(trouble));
        return new PageView(
                "web/error",
                new ErrorPage(
                        "Something went wrong",
                        "Nothing was changed by this request. Try again; if it happens again, tell whoever looks"
                                + " after Turnstone the number of the request.",
                        number),
                HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static PageView notUnderstood(HttpStatus status) {
        return page(
                status,
                "That was not understood",
                "Something is missing or wrong in what was sent. Go back and try again.");
    }

    private static PageView page(HttpStatus status, String title, String words) {
        return new PageView("web/error", new ErrorPage(title, words, null), status);
    }

    /** Kinds and places of errors. Their messages may quote what somebody typed or a row holds, so they stay out of logs. */
    private static String withoutWords(Throwable trouble) {
        String places = Arrays.stream(trouble.getStackTrace())
                .limit(30)
                .map(place -> "\n    at " + place)
                .collect(Collectors.joining());
        Throwable cause = trouble.getCause();
        return trouble.getClass().getName() + places + (cause == null ? "" : "\n  caused by " + withoutWords(cause));
    }
}
