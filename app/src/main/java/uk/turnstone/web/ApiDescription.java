package uk.turnstone.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface for programs (OpenAPI 3.1, at /api/openapi) says of the whole. */
@Configuration
@ConditionalOnWebApplication
class ApiDescription {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Turnstone")
                        .version("v1")
                        .description(
                                "People, history and deliveries, as far as whoever is signed in may see them: the same"
                                        + " rules as the pages. Every look at a person is written down. Lists are walked by the"
                                        + " key that each page names as `next`. What is sent carries the token of a page of the"
                                        + " session: a form in its field `_token`, JSON in the header `"
                                        + FormToken.HEADER
                                        + "`.")
                        .license(new License().name("MIT")));
    }
}
