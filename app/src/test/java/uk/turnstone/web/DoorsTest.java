package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Relation;

class DoorsTest extends RunningTurnstone {

    @Controller
    static class UndecidedPages {
        @GetMapping("/undecided")
        void undecided() {}
    }

    @Controller
    @Needs("gossip")
    static class GossipPages {
        @GetMapping("/gossip")
        void gossip() {}
    }

    @Controller
    @Needs("arrests")
    static class ArrestPages {
        @GetMapping("/arrests")
        void arrests() {}

        @GetMapping("/arrests/how-counted")
        @Open(Open.To.EVERYBODY)
        void howCounted() {}
    }

    @org.springframework.beans.factory.annotation.Autowired
    private Permissions permissions;

    @org.springframework.beans.factory.annotation.Autowired
    private Contexts contexts;

    @Test
    void aPageThatDoesNotSayWhatItNeedsKeepsTheApplicationFromStarting() {
        starting(UndecidedPages.class).run(started -> assertThat(started)
                .hasFailed()
                .getFailure()
                .hasMessageContaining("neither @Needs")
                .hasMessageContaining("UndecidedPages"));
    }

    @Test
    void aCategoryThatIsNotInTheTableOfAccessKeepsTheApplicationFromStarting() {
        starting(GossipPages.class)
                .run(started -> assertThat(started).hasFailed().getFailure().hasMessageContaining("gossip"));
    }

    @Test
    void aMethodsOwnWordGoesBeforeThatOfItsClass() throws NoSuchMethodException {
        assertThat(DeclaredAccess.of(handler("arrests")))
                .hasValue(new DeclaredAccess("arrests", Open.To.SIGNED_IN, Level.OWN_PART, Relation.OWN));
        assertThat(DeclaredAccess.of(handler("howCounted")))
                .hasValue(new DeclaredAccess(null, Open.To.EVERYBODY, Level.NONE, Relation.OWN));
    }

    @Test
    void aPageOpensToTheRolesOfItsCategoryOnly() {
        starting(ArrestPages.class).run(started -> {
            var doors = started.getBean(Doors.class);
            assertThat(doors.opens("/arrests", contexts.signedIn("anders.slate").orElseThrow()))
                    .isTrue();
            assertThat(doors.opens("/arrests", contexts.signedIn("ruby.shale").orElseThrow()))
                    .isFalse();
            assertThat(doors.opens("/arrests", contexts.thePublic())).isFalse();
            assertThat(doors.opens("/arrests/how-counted", contexts.thePublic()))
                    .isTrue();
            assertThat(doors.opens(
                            "/no/such/page", contexts.signedIn("anders.slate").orElseThrow()))
                    .isFalse();
        });
    }

    @Test
    void anAnswerThatLeadsOutOfTurnstoneCannotBeMade() {
        assertThatThrownBy(() -> SeeOther.at("//elsewhere.example")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SeeOther.at("https://elsewhere.example")).isInstanceOf(IllegalArgumentException.class);
    }

    private WebApplicationContextRunner starting(Class<?> pages) {
        return new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class))
                .withBean(Permissions.class, () -> permissions)
                .withUserConfiguration(Doors.class, pages);
    }

    private static HandlerMethod handler(String method) throws NoSuchMethodException {
        return new HandlerMethod(new ArrestPages(), ArrestPages.class.getDeclaredMethod(method));
    }
}
