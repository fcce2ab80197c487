package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.turnstone.access.Installation;

class OnlyThisMachineTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, localhost, 200",
        "::1, ::1, localhost, 200",
        "127.0.0.1, 127.0.0.1, 127.0.0.1, 200",
        "192.0.2.7, 127.0.0.1, localhost, 403",
        "127.0.0.1, 192.0.2.2, localhost, 403",
        "127.0.0.1, 127.0.0.1, elsewhere.example, 403",
        "127.0.0.1, 127.0.0.1, localhost.elsewhere.example, 403",
    })
    void onlyARequestFromThisMachineToThisMachineByItsOwnNameComesThrough(
            String from, String to, String name, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setRemoteAddr(from);
        request.setLocalAddr(to);
        request.setServerName(name);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new OnlyThisMachine(new Installation(Installation.Mode.DEMO)).doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }
}
