package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorPagesTest {

    @ParameterizedTest
    @CsvSource({"400", "404", "405", "431"})
    void aRequestAtFaultIsAnsweredWithAPageAndItsStatus(int code) {
        assertThat(answer(code)).isInstanceOfSatisfying(PageView.class, page -> assertThat(
                        page.status().value())
                .isEqualTo(code));
    }

    @Test
    void aFailureOfOursIsAnsweredWithoutTemplateAndDatabase() {
        assertThat(answer(500)).isInstanceOfSatisfying(ResponseEntity.class, page -> {
            assertThat(page.getStatusCode().value()).isEqualTo(500);
            assertThat(page.getBody()).asString().contains("Try again in a minute");
        });
    }

    private static Object answer(int code) {
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, code);
        return new ErrorPages().error(request);
    }
}
