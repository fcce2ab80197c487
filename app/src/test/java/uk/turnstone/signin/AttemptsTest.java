package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who tries too often is turned away, before anything is hashed, and not for good. */
class AttemptsTest {
    private static final Clock STILL = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void tenThousandWrongSignInsAreTurnedAwayWithoutOneHashForEach() {
        Passwords passwords = mock();
        Accounts accounts = mock();
        SignInTrail trail = mock();
        when(passwords.matches(any(), any())).thenReturn(Optional.of(false));
        when(accounts.of(any())).thenReturn(Optional.empty());
        PasswordCheck check = new PasswordCheck(new Attempts(STILL), accounts, passwords, trail);

        long away = IntStream.range(0, 10_000)
                .mapToObj(n -> check.check("guess" + n, "a wrong password", "192.0.2.1"))
                .filter(PasswordCheck.TurnedAway.class::isInstance)
                .count();

        assertThat(away).isEqualTo(10_000 - Attempts.FROM_AN_ADDRESS);
        verify(passwords, times(Attempts.FROM_AN_ADDRESS)).matches(any(), any());
        verify(accounts, times(Attempts.FROM_AN_ADDRESS)).of(any());
        // Each that was looked at, and once that there were too many.
        verify(trail, times(Attempts.FROM_AN_ADDRESS + 1)).refused(any(), any(), any());
        verifyNoMoreInteractions(passwords, accounts, trail);
    }

    @Test
    void oneAccountIsHeldFromManyAddressesToo() {
        Attempts attempts = new Attempts(STILL);
        long through = IntStream.range(0, 1_000)
                .filter(n -> attempts.take("jo.flint", "192.0.2." + n))
                .count();
        assertThat(through).isEqualTo(Attempts.OF_AN_ACCOUNT);
        assertThat(attempts.take("somebody.else", "192.0.2.1")).isTrue();
    }

    @Property
    void afterAWhileEachMayTryAgainAndNeverMoreOftenThanSaid(@ForAll @IntRange(min = 1, max = 600) int minutes) {
        var clock = new Production.Shifting();
        Attempts attempts = new Attempts(clock);
        IntStream.range(0, 100).forEach(n -> attempts.take("jo.flint", "192.0.2." + n));
        clock.forward(Attempts.EACH_OF_AN_ACCOUNT.multipliedBy(minutes));
        long through = IntStream.range(0, 100)
                .filter(n -> attempts.take("jo.flint", "198.51.100." + n))
                .count();
        assertThat(through).isEqualTo(Math.min(minutes, Attempts.OF_AN_ACCOUNT));
    }
}
