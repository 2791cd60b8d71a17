package standfirst.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.testing.SiteServer;

class OpsRoutesTest {
  @Test
  void isUpAndReadyOnceItRuns() {
    try (var site = SiteServer.gazette()) {
      assertThat(site.reader().get("/health").status()).isEqualTo(200);
      assertThat(site.reader().get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
      assertThat(site.reader().get("/ready").header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void isNotReadyWithoutItsDatabaseButServesWarmPages() {
    try (var site = SiteServer.gazette()) {
      site.publish(site.section("harbour"), "Ferry aground");
      assertThat(site.reader().get("/harbour").status()).isEqualTo(200);
      site.database().database().close();
      assertThat(site.reader().get("/ready").status()).isEqualTo(503);
      assertThat(site.reader().get("/ready").body())
          .contains("\"reason\":\"the database does not answer\"");
      assertThat(site.reader().get("/health").status()).isEqualTo(200);
      assertThat(site.reader().get("/harbour").body()).contains("Ferry aground");
    }
  }

  @Test
  void countsPagesConnectionsAndMemory() {
    try (var site = SiteServer.gazette()) {
      site.reader().get("/");
      site.reader().get("/");
      var metrics = site.reader().get("/metrics");
      assertThat(metrics.status()).isEqualTo(200);
      assertThat(metrics.header("Content-Type")).startsWith("text/plain; version=0.0.4");
      assertThat(metrics.body())
          .containsPattern("(?m)^page_cache_renders_seconds_count 1$")
          .containsPattern("(?m)^page_cache_hits_total 1")
          .contains("hikaricp_connections_active{pool=\"public\"}")
          .contains("jvm_memory_used_bytes", "http_requests_seconds_count");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP"})
  void tellsNoMetricsToWhomAProxyHandsOn(String header) {
    try (var site = SiteServer.empty()) {
      assertThat(site.reader().with(header, "127.0.0.1").get("/metrics").status()).isEqualTo(403);
    }
  }
}
