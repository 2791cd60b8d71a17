package standfirst.base.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "mara.lind@paper.example, mara.lind@paper.example",
    "' Mara.Lind@Paper.Example ', mara.lind@paper.example",
    "o'neil+desk@mail.paper.example, o'neil+desk@mail.paper.example",
    "mara@bücher.example, mara@xn--bcher-kva.example",
  })
  void knowsAnAddressHoweverItWasTyped(String typed, String normal) {
    assertThat(MailAddress.of(typed).map(MailAddress::text)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "mara",
        "mara@",
        "@paper.example",
        "mara@localhost",
        "mara@paper",
        "mara@paper..example",
        "mara@-paper.example",
        "mara@127.0.0.1",
        "mara@[127.0.0.1]",
        ".mara@paper.example",
        "mara..lind@paper.example",
        "mara lind@paper.example",
        "mara@paper.example\nBcc: all@paper.example",
        "mara\r\n@paper.example",
        "mara@evil.example,nell@paper.example",
        "\"mara\"@paper.example",
        "mara@paper.example>",
        "mara\u0000@paper.example",
      })
  void takesNothingElse(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
  }

  @Test
  void readsHostileTextsQuickly() {
    assertThat(MailAddress.of("a.".repeat(32_000) + "@x")).isEqualTo(Optional.empty());
    assertThat(MailAddress.of("a@" + "a-".repeat(32_000))).isEqualTo(Optional.empty());
  }
}
