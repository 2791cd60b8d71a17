package standfirst.base.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private final Assets bundle = new Assets(Map.of("site.css", "site-0a1b2c3d4e.css"));

  @Test
  void givesTheAddressWithTheHash() {
    assertThat(bundle.address("site.css")).isEqualTo("/assets/site-0a1b2c3d4e.css");
    assertThat(bundle.find("none.js")).isEmpty();
  }

  @Test
  void doesNotLinkWhatTheBundleDoesNotHold() {
    assertThatThrownBy(() -> bundle.address("none.js")).hasMessageContaining("none.js");
  }

  @Test
  void knowsFilesByTheirFullNameAlone() {
    assertThat(bundle.isBundled("site-0a1b2c3d4e.css")).isTrue();
    assertThat(bundle.isBundled("site.css")).isFalse();
    assertThat(bundle.isBundled("manifest.json")).isFalse();
  }

  @Test
  void letsNamesStandForThemselvesWithoutABundle() {
    assertThat(new Assets(Map.of()).address("site.css")).isEqualTo("/assets/site.css");
  }
}
