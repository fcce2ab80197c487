package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What goes wrong when a program asks, as problem details (RFC 9457). No detail quotes what was sent or is held. */
@RestControllerAdvice(annotations = Api.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiTroubles {
    private final SameTime time;

    ApiTroubles(SameTime time) {
        this.time = time;
    }

    /** Who asks is not signed in. */
    static final class NotSignedIn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSignedIn() {
            super("Sign in first.");
        }
    }

    @ExceptionHandler
    ProblemDetail notSignedIn(NotSignedIn trouble) {
        return problem(HttpStatus.UNAUTHORIZED, "not-signed-in", String.valueOf(trouble.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed trouble) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", String.valueOf(trouble.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound trouble, HttpServletRequest request) {
        time.await(request);
        return problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(trouble.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notUnderstood(ApiMistake trouble) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-understood", String.valueOf(trouble.getMessage()));
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeNotSupportedException.class
    })
    ProblemDetail malformed() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "A part of the request is missing or of the wrong form; the description at /api/openapi says what is asked.");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException trouble) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Files of up to 2 GB can be sent.");
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:turnstone:problem:" + type));
        return problem;
    }
}
