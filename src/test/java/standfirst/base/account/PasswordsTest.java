package standfirst.base.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(2);

  @Test
  void takesThePasswordThatWasStoredAndNoOther() {
    var stored = passwords.hash("harbour kettle ninety gulls");
    assertThat(passwords.matches("harbour kettle ninety gulls", stored)).isTrue();
    assertThat(passwords.matches("harbour kettle ninety gull", stored)).isFalse();
    assertThat(passwords.matches("", stored)).isFalse();
  }

  @Test
  void writesThePhcFormAndSaltsEachHash() {
    var first = passwords.hash("harbour kettle");
    assertThat(first)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    assertThat(passwords.hash("harbour kettle")).isNotEqualTo(first);
    assertThat(passwords.isOutdated(first)).isFalse();
  }

  @Test
  void readsWhatOthersHaveHashed() {
    // The test vector of the reference implementation's test.c: version 19, t=2, m=2^16, p=1.
    var stored =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(passwords.matches("password", stored)).isTrue();
    assertThat(passwords.matches("passwore", stored)).isFalse();
    assertThat(passwords.isOutdated(stored)).isTrue();
  }

  @Test
  void doesNotMindOnWhichKeyboardAnAccentWasTyped() {
    var stored = passwords.hash("caf\u00e9 on the quay");
    assertThat(passwords.matches("cafe\u0301 on the quay", stored)).isTrue();
  }

  @Test
  void matchesNothingWhereNothingIsStored() {
    assertThat(passwords.matches("harbour kettle", null)).isFalse();
    assertThat(passwords.matches("", "")).isFalse();
    assertThat(passwords.matches("x", "$argon2id$v=19$m=999999999,t=2,p=1$c29tZXNhbHQ$AAAA"))
        .isFalse();
  }

  @Test
  void checksManyAtATimeOneAfterTheOther() throws Exception {
    var stored = passwords.hash("harbour kettle");
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 20)
              .mapToObj(_ -> people.submit(() -> passwords.matches("harbour kettle", stored)))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
  }

  @Test
  void asksForLengthAndRefusesWhatEverybodyTries() {
    assertThat(PasswordRule.fault("1234567")).isPresent();
    assertThat(PasswordRule.fault("\ud83d\ude00\ud83d\ude01\ud83d\ude02")).isPresent();
    assertThat(PasswordRule.fault("Password1")).isPresent();
    assertThat(PasswordRule.fault("aaaaaaaaaaaa")).isPresent();
    assertThat(PasswordRule.fault("x".repeat(100) + "yz".repeat(100))).isPresent();
    assertThat(PasswordRule.fault("Mara.Lind@paper.example", "mara.lind@paper.example"))
        .isPresent();
    assertThat(PasswordRule.fault("harbour kettle ninety gulls")).isEmpty();
    assertThat(PasswordRule.fault("пароль-гавани")).isEmpty();
  }
}
