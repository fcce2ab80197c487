package uk.turnstone.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What goes wrong before a request reaches a page. */
@Controller
@Open(Open.To.EVERYBODY)
final class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Reply error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            return new PageView(
                    "web/error",
                    new ErrorPage("Something went wrong", "Try again in a minute.", null),
                    HttpStatus.INTERNAL_SERVER_ERROR);
        }
        String words = status == HttpStatus.NOT_FOUND
                ? "Check the address, or begin at the top."
                : "The request could not be understood. Go back and try again.";
        return new PageView("web/error", new ErrorPage("There is nothing here", words, null), status);
    }
}
